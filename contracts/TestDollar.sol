// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Test Dollar
/// @notice A worthless stand-in for a stablecoin, with the decimals and signatures of USDC. Anyone may mint it, so it
/// belongs on local networks only.
contract TestDollar is ERC20, ERC20Permit, ERC3009 {
    /// @notice Thrown when one call mints more than `max`.
    error MintTooLarge(uint256 amount, uint256 max);

    /// @notice The most that one call mints: a million dollars.
    uint256 public constant MAX_MINT = 1_000_000e6;

    constructor() ERC20("Test Dollar", "tUSD") ERC20Permit("Test Dollar") {}

    /// @notice Gives `to` `amount` new units, at most {MAX_MINT}.
    function mint(address to, uint256 amount) external {
        require(amount <= MAX_MINT, MintTooLarge(amount, MAX_MINT));
        _mint(to, amount);
    }

    /// @notice Six, like the stablecoins it stands for.
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
