// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

/// @title Ainu
/// @notice The token that agents bond, jurors deposit and holders vote with. Its supply is fixed: there is no owner
/// and nobody can mint.
contract AinuToken is ERC20, ERC20Permit, ERC3009, ERC20Votes {
    /// @notice All AINU that will ever exist.
    uint256 public constant SUPPLY = 1_000_000_000e18;

    /// @param recipient The account that receives the whole supply.
    constructor(address recipient) ERC20("Ainu", "AINU") ERC20Permit("Ainu") {
        _mint(recipient, SUPPLY);
    }

    /// @notice Votes are counted by timestamp (ERC-6372), so that their times mean the same on every chain.
    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    /// @notice The clock's kind in the words of ERC-6372.
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @notice The nonce that `owner`'s next permit or delegation by signature must carry; the two share it.
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }
}
