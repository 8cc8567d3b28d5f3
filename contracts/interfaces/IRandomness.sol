// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title A source of randomness that is committed to before it is known
interface IRandomness {
    /// @notice The ticket of randomness that nobody can know yet; at most 2^56 - 1.
    function request() external returns (uint256 ticket);

    /// @notice The value behind a ticket: zero while it is not known yet.
    /// @return value Zero if there is none, now or any more.
    /// @return missed Whether it is gone for good, so that a new ticket is needed.
    function valueOf(uint256 ticket) external view returns (bytes32 value, bool missed);
}
