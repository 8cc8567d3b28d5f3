// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";

/// @title A pool of capital that insures jobs
/// @notice Underwriters deposit one token and share premiums and payouts (ERC-4626). A client buys cover for a job when it opens
/// it through {IJobs}; the job's ruling pays out by itself. Cover sold is capital reserved: the pool's assets are at all times
/// at least the open cover times the required ratio, so no payout depends on anything but the pool's own balance. A premium
/// becomes capital when its cover ends.
///
/// An agent and a client each stand for at most a share of the capital: their open cover, and what was paid for them within
/// {LOSS_MEMORY} and not recovered. So two who collude to lose before the court take one cap of their agent, at its score, in all
/// of that time, however often they repeat it, and paid the premiums.
///
/// A cap holds for the whole life of a cover: it is a share of the capital whose owners have not asked to leave, and a cover pays
/// until {DISPUTE_TIME} after the job's last planned deadline, which is no later than the first of them could leave. So who raises
/// a cap with capital of his own bears his part of what it lets him lose, and gains nothing by holding a ruling back: whoever
/// is covered calls for it in time, as anybody can.
///
/// Leaving takes two steps, as in ERC-7540: {requestRedeem} puts shares aside, where they go on bearing gains and losses, and
/// after the delay {redeem} or {withdraw} pays out of capital that backs no cover. All assets rest in the Ledger as the
/// balance of this contract; deposits and redemptions pass them through within one call.
interface IInsurancePool is IERC4626 {
    /// @notice What is to be insured.
    /// @param capability keccak256 of the capability's slug.
    /// @param score The agent's, 0..1000.
    /// @param duration Seconds until the last planned deadline of the job.
    struct Risk {
        uint256 jobId;
        address client;
        uint256 agentId;
        bytes32 capability;
        address token;
        uint256 score;
        uint32 duration;
    }

    /// @param amount The most that is paid out, in units of the asset; 0 if there is no open cover.
    /// @param reservedUntil When the planned duration ends, in seconds; payouts end {DISPUTE_TIME} later.
    struct Cover {
        address client;
        uint96 amount;
        uint64 agentId;
        uint96 premium;
        uint48 openedAt;
        uint48 reservedUntil;
    }

    /// @notice Fixed when the pool is created. Basis points of 10,000; rates are 1e18 fixed point, for each unit of cover. Caps are
    /// shares of the capital whose owners have not asked to leave.
    /// @param asset The token of premiums, cover and capital.
    /// @param capability Insures jobs of this capability; zero: of any.
    /// @param ratioBps Capital over open cover, at least 10,000.
    /// @param agentCapBps Most exposure to one agent with the highest score; an agent with up to 500 has a tenth of it.
    /// @param clientCapBps Most exposure to one client.
    /// @param redemptionDelay Seconds from request to redemption. Jobs are insured that are shorter than this by {DISPUTE_TIME}.
    /// @param minRate Lowest rate that can be set, and lowest premium over cover.
    /// @param maxRate Highest rate that can be set, and highest premium over cover.
    /// @param maxStepBps Most that a rate can change within a day, of the rate.
    struct Settings {
        address asset;
        bytes32 capability;
        uint16 ratioBps;
        uint16 agentCapBps;
        uint16 clientCapBps;
        uint32 redemptionDelay;
        uint64 minRate;
        uint64 maxRate;
        uint16 maxStepBps;
    }

    /// @param assets Capital, in units of the asset, without the premiums of open covers.
    /// @param openCover Sum of open covers.
    /// @param reserved Capital that backs them and cannot leave.
    /// @param sharesAside Shares of all who asked to leave. Caps count the capital of the others.
    struct State {
        uint256 assets;
        uint256 openCover;
        uint256 reserved;
        uint256 sharesAside;
        uint256 payouts;
        uint256 recoveries;
        uint64 rate;
        uint48 rateSetAt;
    }

    struct RedeemRequest {
        uint128 shares;
        uint48 claimableAt;
    }

    event CoverOpened(
        uint256 indexed jobId,
        address indexed client,
        uint256 indexed agentId,
        uint256 amount,
        uint256 premium,
        uint48 reservedUntil,
        uint256 assets,
        uint256 openCover
    );
    /// @notice The cover ended: `paid` went to the client as a payout, `refund` as premium for time that was not used.
    event CoverClosed(uint256 indexed jobId, uint256 paid, uint256 refund, uint256 assets, uint256 openCover);
    event RedeemRequested(address indexed owner, uint256 shares, uint256 requested, uint48 claimableAt);
    event RedeemCancelled(address indexed owner, uint256 shares);
    /// @notice Somebody paid back what a job had cost the pool.
    event Recovered(uint256 indexed jobId, address indexed from, uint256 amount, uint256 assets);
    event RateSet(uint64 rate);
    event ManagerChanged(address indexed from, address indexed to);

    error NotJobs(address account);
    error NotManager(address account);
    error AssetMismatch(address token, address asset);
    error CapabilityMismatch(bytes32 capability, bytes32 insured);
    /// @notice Thrown when a job that is disputed could last longer than capital is sure to stay.
    error DurationTooLong(uint256 duration, uint256 longest);
    error ZeroAmount();
    error CoverExists(uint256 jobId);
    error NoCover(uint256 jobId);
    /// @notice Thrown when free capital does not carry more cover.
    error CapacityExceeded(uint256 reserved, uint256 assets);
    error AgentCapExceeded(uint256 agentId, uint256 exposure, uint256 cap);
    error ClientCapExceeded(address client, uint256 exposure, uint256 cap);
    error RateOutOfBounds(uint256 rate, uint256 lowest, uint256 highest);
    error InsufficientShares(address owner, uint256 shares, uint256 needed);
    error NothingRequested(address owner);
    error InvalidSettings(bytes32 name, uint256 value);
    error InvalidManager(address manager);
    /// @notice Thrown when the pool did not pay for the job, or was paid back.
    error NothingToRecover(uint256 jobId);
    /// @notice Thrown when the asset keeps back a part of what is transferred.
    error IncompleteDeposit(uint256 credited, uint256 assets);

    /// @notice Opens cover of `amount` for a job and says what it costs; {IJobs} has the client pay that in the same transaction.
    /// Only {IJobs}.
    function openCover(Risk calldata risk, uint128 amount) external returns (uint256 premium);

    /// @notice Ends the cover of a job: pays the client `loss`, at most the cover, and nothing from {DISPUTE_TIME} after the planned
    /// end on. For a job that was `cancelled` before anybody worked it returns the premium of the time that was not used. Only
    /// {IJobs}.
    function closeCover(uint256 jobId, uint256 loss, bool cancelled) external returns (uint256 paid);

    /// @notice Puts `shares` of the caller aside; they can be redeemed for {REDEMPTION_WINDOW} after the delay, and later only
    /// after another request. A second call adds to the first and restarts the delay. From now on they count for no cap, also
    /// when they can no longer be redeemed.
    function requestRedeem(uint256 shares) external returns (uint48 claimableAt);

    /// @notice Takes all shares that were put aside back. They count for caps again.
    function cancelRedeem() external returns (uint256 shares);

    /// @notice Pays back what a job cost the pool, at most `amount`, from the caller's Ledger balance. The agent and the client of
    /// the job can be insured for as much again.
    function recover(uint256 jobId, uint256 amount) external returns (uint256 recovered);

    /// @notice Sets the price of cover: expected loss and loading for each unit of it, for an agent with the initial score, a job
    /// of a week and an idle pool. At most one step a day. Only the manager.
    function setRate(uint64 rate) external;

    function setManager(address manager) external;

    /// @notice What cover costs now, rounded up. See {CoverMath}.
    function quote(Risk calldata risk, uint128 amount) external view returns (uint256 premium);

    function coverOf(uint256 jobId) external view returns (Cover memory);

    function stateOf() external view returns (State memory);

    function settings() external view returns (Settings memory);

    function manager() external view returns (address);

    /// @notice How long shares can be redeemed once the delay has passed, in seconds. Without an end everybody would keep a
    /// request ready, to leave before a loss that can be seen coming.
    function REDEMPTION_WINDOW() external view returns (uint48);

    /// @notice How long what was paid counts against the caps of its agent and its client, in seconds. Each payout restarts it for
    /// all that counts.
    function LOSS_MEMORY() external view returns (uint48);

    /// @notice For how many seconds after the last planned deadline of its job a cover pays: the court's rounds of the longest
    /// periods, and time to call for what is due.
    function DISPUTE_TIME() external view returns (uint32);

    function redeemRequestOf(address owner) external view returns (RedeemRequest memory);

    /// @notice What counts against the caps of an agent and of a client: open cover, and what was paid within {LOSS_MEMORY} and
    /// not recovered.
    function exposureOf(uint256 agentId, address client) external view returns (uint256 ofAgent, uint256 ofClient);

    /// @notice The most cover that could be opened now for this agent and client, for a job that is not too long.
    /// @param score The agent's, 0..1000.
    function capacityFor(uint256 agentId, address client, uint256 score) external view returns (uint256);
}
