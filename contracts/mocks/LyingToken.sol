// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MintableToken} from "./MintableToken.sol";

/// @notice Says that an account holds whatever it was told to say, before and after the next `transferFrom`.
contract LyingToken is MintableToken {
    address private _account;
    uint256 private _before;
    uint256 private _after;
    bool private _moved;

    function lie(address account, uint256 before, uint256 afterwards) external {
        (_account, _before, _after, _moved) = (account, before, afterwards, false);
    }

    function balanceOf(address account) public view override returns (uint256) {
        if (account != _account) return super.balanceOf(account);
        return _moved ? _after : _before;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _moved = true;
        return super.transferFrom(from, to, amount);
    }
}
