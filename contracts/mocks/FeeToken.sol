// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MintableToken} from "./MintableToken.sol";

/// @notice Burns a hundredth of every transfer, so the receiver gets less than was sent.
contract FeeToken is MintableToken {
    function feeOf(uint256 amount) public pure returns (uint256) {
        return amount / 100;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (from == address(0) || to == address(0)) return super._update(from, to, amount);
        uint256 fee = feeOf(amount);
        super._update(from, address(0), fee);
        super._update(from, to, amount - fee);
    }
}
