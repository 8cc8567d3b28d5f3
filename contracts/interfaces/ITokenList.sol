// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The tokens whose value the protocol knows
/// @notice A listed token has a governed rate in AINU. Required bonds, damages paid in AINU, cover and scores are
/// computed with it. A token that is not listed can pay for jobs, but its amounts are worth nothing here.
///
/// A rate is AINU per token, both in their smallest units, scaled by 1e18. At one AINU (18 decimals) a dollar, a dollar
/// of 6 decimals has rate 1e12 * 1e18 = 1e30.
interface ITokenList {
    /// @notice `token` is worth `rate` from now on; zero says that it was delisted.
    event RateSet(address indexed token, uint128 rate);

    /// @notice Thrown when a rate is above the bound that no governance can lift.
    error RateTooHigh(address token, uint128 rate, uint128 max);

    /// @notice Thrown when a rate is more than double or less than half of the last one.
    error RateChangeTooLarge(address token, uint128 lastRate, uint128 rate);

    /// @notice Thrown when the rate changed less than a day ago, and can change again only at `allowedAt`.
    error RateChangeTooEarly(address token, uint48 allowedAt);

    /// @notice Lists `token` at `rate`, changes its rate, or delists it when `rate` is zero. Restricted to governance.
    /// @dev A first listing may name any rate up to the bound. A change is at most a factor of two, once a day, and
    /// delisting does not reset that: otherwise a batch of calls would be a change without bounds. Delisting itself, and
    /// listing again at the last rate, are always possible.
    function setRate(address token, uint128 rate) external;

    /// @notice The rate of `token`; zero when it is not listed.
    function rateOf(address token) external view returns (uint128);

    /// @notice Whether `token` has a rate.
    function isListed(address token) external view returns (bool);

    /// @notice The value of `amount` units of `token` in units of AINU, rounded down; zero when it is not listed.
    /// @dev Never reverts for an amount below 2^128. The value can need more than 128 bits.
    function toAinu(address token, uint256 amount) external view returns (uint256);
}
