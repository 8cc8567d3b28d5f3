// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MintableToken} from "./MintableToken.sol";

/// @notice Can be frozen, and then reverts on every transfer, like a stablecoin that is paused or blocks an account.
contract FrozenToken is MintableToken {
    error Frozen(address from, address to);

    bool public frozen;

    function setFrozen(bool frozen_) external {
        frozen = frozen_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!frozen, Frozen(from, to));
        super._update(from, to, amount);
    }
}
