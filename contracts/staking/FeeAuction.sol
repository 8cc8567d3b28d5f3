// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {IFeeAuction} from "../interfaces/IFeeAuction.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {INominations} from "../interfaces/INominations.sol";
import {ITokenList} from "../interfaces/ITokenList.sol";
import {AuctionMath} from "../libraries/AuctionMath.sol";
import {NominationMath} from "../libraries/NominationMath.sol";

/// @title FeeAuction
/// @notice See {IFeeAuction}.
contract FeeAuction is IFeeAuction, AccessManaged {
    using SafeCast for uint256;

    /// @param amount What is for sale; 0 if no auction runs.
    struct Auction {
        uint208 amount;
        uint48 startedAt;
    }

    address private immutable AINU;
    ILedger private immutable LEDGER;
    ITokenList private immutable TOKENS;
    INominations private immutable NOMINATIONS;

    address private _treasury;
    uint16 private _rewardBps;

    mapping(address token => Auction) private _auctions;

    constructor(
        address authority,
        IERC20 ainu,
        ILedger ledger,
        ITokenList tokens,
        INominations nominations
    ) AccessManaged(authority) {
        AINU = address(ainu);
        LEDGER = ledger;
        TOKENS = tokens;
        NOMINATIONS = nominations;
        ledger.setOperator(address(nominations), true); // which takes rewards from here
    }

    /// @inheritdoc IFeeAuction
    function start(address token) external returns (uint256 amount) {
        _requireSellable(token);
        uint256 running = _auctions[token].amount;
        require(running == 0, AuctionRunning(token, running));
        amount = _balanceOf(token);
        require(amount != 0, NothingToSell(token));

        _start(token, amount);
    }

    /// @inheritdoc IFeeAuction
    function buy(address token, uint256 minAmount, uint256 maxPrice) external returns (uint256 amount, uint256 price) {
        (amount, price) = quote(token);
        require(amount != 0, NothingToSell(token));
        require(amount >= minAmount, AmountTooLow(amount, minAmount));
        require(price <= maxPrice, PriceTooHigh(price, maxPrice));

        delete _auctions[token];
        uint256 rest = _balanceOf(token) - amount;
        if (rest != 0) _start(token, rest);
        emit FeesSold(token, msg.sender, amount, price);

        LEDGER.transferFrom(msg.sender, address(this), _id(AINU), price);
        LEDGER.transfer(msg.sender, _id(token), amount);
        distribute();
    }

    /// @inheritdoc IFeeAuction
    function forward(address token) external returns (uint256 amount) {
        require(token != AINU && !TOKENS.isListed(token), WrongWay(token));
        address treasury = _requireTreasury();
        amount = _balanceOf(token);
        require(amount != 0, NothingToSell(token));

        delete _auctions[token]; // of a token that was delisted meanwhile
        emit FeesForwarded(token, treasury, amount);

        LEDGER.transfer(treasury, _id(token), amount);
    }

    /// @inheritdoc IFeeAuction
    function setSplit(address treasury, uint16 rewardBps) external restricted {
        require(treasury != address(0) && treasury != address(this), InvalidBeneficiary(treasury));
        require(rewardBps <= NominationMath.BASIS_POINTS, InvalidRewardShare(rewardBps, NominationMath.BASIS_POINTS));

        (_treasury, _rewardBps) = (treasury, rewardBps);
        emit SplitSet(treasury, rewardBps);
    }

    /// @inheritdoc IFeeAuction
    function auctionOf(address token) external view returns (uint256 amount, uint48 startedAt) {
        Auction memory auction = _auctions[token];
        return (auction.amount, auction.startedAt);
    }

    /// @inheritdoc IFeeAuction
    function split() external view returns (address treasury, uint16 rewardBps) {
        return (_treasury, _rewardBps);
    }

    /// @inheritdoc IFeeAuction
    function distribute() public returns (uint256 toNominators, uint256 toTreasury) {
        address treasury = _requireTreasury();
        uint256 amount = _balanceOf(AINU);
        if (amount == 0) return (0, 0);

        bool nominated = NOMINATIONS.totalAssets() >= NominationMath.LOWEST_BASE;
        (toNominators, toTreasury) = NominationMath.split(amount, nominated ? _rewardBps : 0);
        emit FeesDistributed(toNominators, toTreasury);

        LEDGER.transfer(treasury, _id(AINU), toTreasury);
        if (toNominators != 0) NOMINATIONS.addRewards(toNominators);
    }

    /// @inheritdoc IFeeAuction
    function quote(address token) public view returns (uint256 amount, uint256 price) {
        _requireSellable(token);
        Auction memory auction = _auctions[token];
        uint256 elapsed = 0;
        if (auction.amount == 0) {
            amount = _balanceOf(token);
        } else {
            amount = auction.amount;
            elapsed = Time.timestamp() - auction.startedAt;
        }
        price = AuctionMath.price(TOKENS.toAinu(token, amount), elapsed);
    }

    function _start(address token, uint256 amount) private {
        _auctions[token] = Auction(amount.toUint208(), Time.timestamp());
        emit AuctionStarted(token, amount);
    }

    function _balanceOf(address token) private view returns (uint256) {
        return LEDGER.balanceOf(address(this), _id(token));
    }

    function _requireSellable(address token) private view {
        require(token != AINU && TOKENS.isListed(token), WrongWay(token));
    }

    function _requireTreasury() private view returns (address treasury) {
        treasury = _treasury;
        require(treasury != address(0), InvalidBeneficiary(treasury));
    }

    function _id(address token) private pure returns (uint256) {
        return uint256(uint160(token));
    }
}
