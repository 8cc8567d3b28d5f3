// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {ITokenList} from "./interfaces/ITokenList.sol";

/// @title TokenList
/// @notice See {ITokenList}.
contract TokenList is ITokenList, AccessManaged {
    struct Listing {
        uint128 rate; // kept when the token is delisted
        uint48 changedAt;
        bool listed;
    }

    /// @notice The highest rate: a million AINU for a millionth of a token of 6 decimals.
    uint128 public constant MAX_RATE = 1e36;

    /// @notice How many times higher or lower a changed rate can be.
    uint128 public constant MAX_CHANGE_FACTOR = 2;

    /// @notice The least time between two changes of a rate, in seconds.
    uint48 public constant MIN_CHANGE_INTERVAL = 1 days;

    uint256 private constant RATE_SCALE = 1e18;

    mapping(address token => Listing) private _listings;

    /// @param authority The AccessManager that says who may set rates.
    constructor(address authority) AccessManaged(authority) {}

    /// @inheritdoc ITokenList
    function setRate(address token, uint128 rate) external restricted {
        Listing storage listing = _listings[token];
        if (rate != 0 && rate != listing.rate) _changeRate(token, listing, rate);
        listing.listed = rate != 0;
        emit RateSet(token, rate);
    }

    /// @inheritdoc ITokenList
    function toAinu(address token, uint256 amount) external view returns (uint256) {
        return Math.mulDiv(amount, rateOf(token), RATE_SCALE);
    }

    /// @inheritdoc ITokenList
    function isListed(address token) external view returns (bool) {
        return _listings[token].listed;
    }

    /// @inheritdoc ITokenList
    function rateOf(address token) public view returns (uint128) {
        Listing storage listing = _listings[token];
        return listing.listed ? listing.rate : 0;
    }

    function _changeRate(address token, Listing storage listing, uint128 rate) private {
        require(rate <= MAX_RATE, RateTooHigh(token, rate, MAX_RATE));
        uint128 lastRate = listing.rate;
        if (lastRate != 0) {
            require(
                rate <= lastRate * MAX_CHANGE_FACTOR && rate * MAX_CHANGE_FACTOR >= lastRate,
                RateChangeTooLarge(token, lastRate, rate)
            );
            uint48 allowedAt = listing.changedAt + MIN_CHANGE_INTERVAL;
            require(Time.timestamp() >= allowedAt, RateChangeTooEarly(token, allowedAt));
        }
        listing.rate = rate;
        listing.changedAt = Time.timestamp();
    }
}
