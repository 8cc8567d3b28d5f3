// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MintableToken} from "./MintableToken.sol";

/// @notice Makes a call of the attacker's choice in the middle of every transfer, and goes on whatever comes of it.
contract ReenteringToken is MintableToken {
    address public target;
    bytes public callData;
    bool public succeeded;
    bytes public result;

    /// @dev The call comes from the token, which lets `target_` take what the token itself holds.
    function arm(address target_, bytes calldata callData_) external {
        (target, callData) = (target_, callData_);
        _approve(address(this), target_, type(uint256).max);
    }

    function _update(address from, address to, uint256 amount) internal override {
        // Between the two halves of a transfer: the sender has already paid, the receiver has nothing yet.
        bool transfers = from != address(0) && to != address(0);
        if (transfers) super._update(from, address(0), amount);
        address target_ = target;
        if (transfers && target_ != address(0)) {
            target = address(0); // once
            // solhint-disable-next-line avoid-low-level-calls
            (succeeded, result) = target_.call(callData);
        }
        super._update(transfers ? address(0) : from, to, amount);
    }
}
