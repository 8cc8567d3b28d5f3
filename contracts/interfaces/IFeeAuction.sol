// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The protocol's fees, turned into rewards
/// @notice {IJobs} credits this contract with protocol fees in every token. Anybody can buy them with AINU at a price that falls
/// from twice the governed rate to nothing within a day, so they are sold at what they are worth whatever the rate; the
/// proceeds, and fees that came in AINU, go to nominators and treasury. Tokens without a rate go to the treasury.
///
/// Fees are sold in lots. A lot is what lies here when its auction starts, by {start} or with the sale of the lot before it; what
/// comes later waits for the next. So nothing is sold at a price that fell before it came: fees in a token that was
/// idle for days do not go for nothing to whoever comes first, and buying or starting a lot of dust cheapens nothing.
interface IFeeAuction {
    event AuctionStarted(address indexed token, uint256 amount);
    event FeesSold(address indexed token, address indexed buyer, uint256 amount, uint256 paid);
    event FeesDistributed(uint256 toNominators, uint256 toTreasury);
    event FeesForwarded(address indexed token, address indexed treasury, uint256 amount);
    event SplitSet(address treasury, uint16 rewardBps);

    error NothingToSell(address token);
    /// @notice Thrown when an auction of the token is started while one runs.
    error AuctionRunning(address token, uint256 amount);
    /// @notice Thrown when the lot is less than the buyer wants, after somebody else bought the one before, say.
    error AmountTooLow(uint256 amount, uint256 minimum);
    error PriceTooHigh(uint256 price, uint256 maximum);
    /// @notice Thrown when a token with a rate is to be forwarded, or one without a rate to be sold. AINU is neither.
    error WrongWay(address token);
    error InvalidRewardShare(uint256 rewardBps, uint256 maximum);
    error InvalidBeneficiary(address beneficiary);

    /// @notice Starts the auction of all fees in `token`, when none runs. Anyone.
    function start(address token) external returns (uint256 amount);

    /// @notice Buys the lot of `token`, at least `minAmount`, for at most `maxPrice` AINU wei from the caller's Ledger balance and
    /// distributes the proceeds. The caller must have made this contract its Ledger operator. Fees that came since the lot's auction started
    /// are the next lot, whose auction starts now. When no auction runs the lot is all fees, at the first price.
    function buy(address token, uint256 minAmount, uint256 maxPrice) external returns (uint256 amount, uint256 price);

    /// @notice Shares fees that came in AINU among nominators and treasury. Anyone. While less than 1 AINU is nominated the
    /// treasury has all.
    function distribute() external returns (uint256 toNominators, uint256 toTreasury);

    /// @notice Credits the treasury with fees in a token that has no rate. Anyone.
    function forward(address token) external returns (uint256 amount);

    /// @notice Sets the part that nominators get, in basis points. Governance.
    function setSplit(address treasury, uint16 rewardBps) external;

    /// @notice The lot of `token` that can be bought now, and its price in AINU wei. Reverts for tokens without a rate.
    function quote(address token) external view returns (uint256 amount, uint256 price);

    /// @notice The running auction of `token`: its lot, and when it started, in seconds. Both are 0 if none runs.
    function auctionOf(address token) external view returns (uint256 amount, uint48 startedAt);

    function split() external view returns (address treasury, uint16 rewardBps);
}
