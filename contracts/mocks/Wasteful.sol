// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Burns all gas that it is given, whatever it is asked.
contract Wasteful {
    fallback() external {
        for (;;) {}
    }
}
