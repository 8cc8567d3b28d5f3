// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The protocol's fees, turned into rewards
/// @notice {IJobs} credits this contract with protocol fees in every token. Anybody can buy them with AINU at a price that falls
/// from twice the governed rate to nothing within a day, so they are sold at what they are worth whatever the rate; the
/// proceeds, and fees that came in AINU, go to nominators and treasury. Tokens without a rate go to the treasury.
interface IFeeAuction {
    event FeesSold(address indexed token, address indexed buyer, uint256 amount, uint256 paid);
    event FeesDistributed(uint256 toNominators, uint256 toTreasury);
    event FeesForwarded(address indexed token, address indexed treasury, uint256 amount);
    event SplitSet(address treasury, uint16 rewardBps);

    error NothingToSell(address token);
    error PriceTooHigh(uint256 price, uint256 maximum);
    /// @notice Thrown when a token with a rate is to be forwarded, or one without a rate to be bought.
    error WrongWay(address token);
    error InvalidRewardShare(uint256 rewardBps, uint256 maximum);
    error InvalidBeneficiary(address beneficiary);

    /// @notice Buys all fees in `token` for at most `maxPrice` AINU wei from the caller's Ledger balance and distributes the
    /// proceeds. The token's auction starts anew.
    function buy(address token, uint256 maxPrice) external returns (uint256 amount, uint256 price);

    /// @notice Shares fees that came in AINU among nominators and treasury. Anyone. If nobody is nominated the treasury has all.
    function distribute() external returns (uint256 toNominators, uint256 toTreasury);

    /// @notice Credits the treasury with fees in a token that has no rate. Anyone.
    function forward(address token) external returns (uint256 amount);

    /// @notice Sets the part that nominators get, in basis points. Governance.
    function setSplit(address treasury, uint16 rewardBps) external;

    /// @notice What all fees in `token` cost now, in AINU wei, and how much that is.
    function quote(address token) external view returns (uint256 amount, uint256 price);

    function split() external view returns (address treasury, uint16 rewardBps);
}
