// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Nominations: stake that others put behind an agent
/// @notice Anyone can stake AINU behind an agent and shares its rewards and its losses. Each agent has one pool; shares say
/// who owns how much of it, so a slash costs the same whatever the number of nominators. What leaves a pool waits as long
/// as a bond does and is slashed pro rata until it is withdrawn. All amounts are AINU wei in the Ledger, as the balance of
/// this contract.
///
/// A share is worth {IStaking-nominationFactor} / 1e36 wei, nothing else: shares are rounded down when they are bought and so
/// is what they are worth, and no payment or donation changes the price. What rounding leaves, less than a few wei a step,
/// stays in this contract as nobody's.
///
/// Nominations never pay a victim and are never locked for a job: {IStaking} keeps, for each agent, the fraction of a
/// nomination that its offences have left, and a pool follows it when it is next touched. So no settlement calls this
/// contract, and nothing here can hold one back. What a slash takes goes to reserve and treasury.
///
/// Rewards come from protocol fees and are shared among all pools by their assets, then among a pool's shares after the
/// agent's commission. A pool votes as one, through the delegate that its agent's owner chose.
interface INominations {
    /// @param assets AINU that backs the active shares, slashes so far taken off.
    /// @param shares Active shares.
    /// @param leavingAssets AINU that backs the shares on their way out, slashes so far taken off.
    /// @param leavingShares Shares on their way out. They earn nothing and do not vote.
    /// @param commissionBps The agent's part of rewards, in basis points.
    /// @param nextCommissionBps Takes effect at `nextCommissionAt`, which is 0 if no change is under way.
    /// @param commission AINU that the agent's owner can claim.
    struct Pool {
        uint256 assets;
        uint256 shares;
        uint256 leavingAssets;
        uint256 leavingShares;
        uint16 commissionBps;
        uint16 nextCommissionBps;
        uint48 nextCommissionAt;
        uint256 commission;
        address delegate;
    }

    /// @param assets What the active shares are worth, rounded down.
    /// @param leavingAssets What the leaving shares are worth, rounded down.
    /// @param rewards AINU that can be claimed or compounded.
    struct Nomination {
        uint256 shares;
        uint256 assets;
        uint256 leavingShares;
        uint256 leavingAssets;
        uint48 withdrawableAt;
        uint256 rewards;
    }

    /// @notice `assets` and `shares` are the pool's after it.
    event Nominated(
        uint256 indexed agentId,
        address indexed nominator,
        uint256 amount,
        uint256 minted,
        uint256 assets,
        uint256 shares
    );
    /// @notice `amount` went with `burned` active shares and backs `leavingMinted` leaving ones now.
    event NominationLeaving(
        uint256 indexed agentId,
        address indexed nominator,
        uint256 amount,
        uint256 burned,
        uint256 leavingMinted,
        uint48 withdrawableAt,
        uint256 assets,
        uint256 shares
    );
    event NominationWithdrawn(
        uint256 indexed agentId,
        address indexed nominator,
        address indexed to,
        uint256 amount,
        uint256 leavingBurned
    );
    /// @notice A pool followed its agent's offences: `fromActive` and `fromLeaving` were taken, `assets` and `leavingAssets`
    /// are left.
    event NominationsSlashed(
        uint256 indexed agentId,
        uint256 fromActive,
        uint256 fromLeaving,
        uint256 assets,
        uint256 leavingAssets
    );
    /// @notice `amount` was shared among pools that hold `totalAssets`.
    event RewardsAdded(address indexed from, uint256 amount, uint256 totalAssets);
    /// @notice A pool took its part of the rewards since it was last touched.
    event PoolRewarded(uint256 indexed agentId, uint256 toNominators, uint256 commission);
    event RewardsClaimed(uint256 indexed agentId, address indexed nominator, address indexed to, uint256 amount);
    /// @notice Rewards were nominated again; a `Nominated` follows.
    event RewardsCompounded(uint256 indexed agentId, address indexed nominator, uint256 amount);
    event CommissionClaimed(uint256 indexed agentId, address indexed to, uint256 amount);
    /// @notice The commission becomes `commissionBps` at `effectiveAt`.
    event CommissionSet(uint256 indexed agentId, uint16 commissionBps, uint48 effectiveAt);
    event PoolDelegateChanged(uint256 indexed agentId, address indexed from, address indexed to);
    /// @notice ERC-5805: the votes of a delegate changed.
    event DelegateVotesChanged(address indexed delegate, uint256 previousVotes, uint256 newVotes);
    event SlashedCollected(uint256 toReserve, uint256 toTreasury);
    event RecipientsSet(address reserve, address treasury, uint16 reserveBps);

    error ZeroAmount();
    error InsufficientShares(uint256 agentId, address nominator, uint256 shares, uint256 needed);
    error NothingLeaving(uint256 agentId, address nominator);
    error NominationNotWithdrawable(uint256 agentId, address nominator, uint48 withdrawableAt);
    error NothingToClaim(uint256 agentId, address account);
    error NotAgentOwner(uint256 agentId, address account);
    error CommissionTooHigh(uint256 commissionBps, uint256 maximum);
    /// @notice Thrown when rewards come while all nominations together are less than 1 AINU.
    error NobodyNominated();
    /// @notice Thrown when offences have left next to nothing of an agent's nominations, a factor below 1e25: nobody can nominate
    /// it any more. Who did can still leave.
    error PoolLost(uint256 agentId);
    error InvalidBeneficiary(address beneficiary);
    error InvalidReserveShare(uint256 reserveBps, uint256 maximum);
    /// @notice ERC-5805.
    error ERC5805FutureLookup(uint256 timepoint, uint48 clock);

    /// @notice Stakes `amount` of the caller's AINU behind the agent. The caller must have made this contract its Ledger
    /// operator. Shares are rounded down.
    function nominate(uint256 agentId, uint256 amount) external returns (uint256 shares);

    /// @notice Starts taking `shares` out. They stop earning and voting, and are slashed pro rata until withdrawn. A second
    /// call while something is leaving adds to it and restarts the delay.
    function unnominate(uint256 agentId, uint256 shares) external returns (uint256 amount);

    /// @notice Credits `to` in the Ledger with what finished leaving.
    function withdraw(uint256 agentId, address to) external returns (uint256 amount);

    /// @notice Credits `to` in the Ledger with the caller's rewards.
    function claimRewards(uint256 agentId, address to) external returns (uint256 amount);

    /// @notice Nominates the same agent with the caller's rewards.
    function compound(uint256 agentId) external returns (uint256 shares);

    /// @notice Credits `to` in the Ledger with the agent's commission. Only the agent's owner.
    function claimCommission(uint256 agentId, address to) external returns (uint256 amount);

    /// @notice Shares `amount` of the caller's AINU among all pools by their assets. Anyone.
    function addRewards(uint256 amount) external;

    /// @notice Brings a pool up to date: takes its agent's offences off it and its part of the rewards. Anyone.
    function sync(uint256 agentId) external;

    /// @notice Credits reserve and treasury with what slashes took. Anyone.
    function collectSlashed() external returns (uint256 toReserve, uint256 toTreasury);

    /// @notice Sets the agent's part of its pool's rewards, at most `MAX_COMMISSION_BPS`. A lower one counts at once, a higher one
    /// after as long as nominations take to leave: from the pool's first touch then, on rewards that come later. A new choice
    /// replaces one under way. Only the agent's owner.
    function setCommission(uint256 agentId, uint16 commissionBps) external;

    /// @notice Chooses who votes with the pool; zero: nobody. Only the agent's owner; a choice outlives a transfer of the agent.
    function setDelegate(uint256 agentId, address delegate) external;

    /// @notice Sets who gets what slashes take. Governance.
    function setRecipients(address reserve, address treasury, uint16 reserveBps) external;

    /// @notice The pool as it stands now, also if it was not brought up to date.
    function poolOf(uint256 agentId) external view returns (Pool memory);

    function nominationOf(uint256 agentId, address nominator) external view returns (Nomination memory);

    /// @notice What the nominator's shares, those on their way out included, are worth, slashes taken off; 0 if it added to them at
    /// `before` or later. Cheap where there are none.
    /// @param before In seconds.
    function backingOf(uint256 agentId, address nominator, uint48 before) external view returns (uint256 assets);

    /// @notice Active assets of all pools as of their last touch: the base that rewards are shared on.
    function totalAssets() external view returns (uint256);

    /// @notice AINU that waits for {collectSlashed}.
    function slashedBalance() external view returns (uint256);

    function recipients() external view returns (address reserve, address treasury, uint16 reserveBps);

    // --- Votes, on a timestamp clock (ERC-5805, ERC-6372). They count a pool as of its last touch: {sync} takes offences off.

    function getVotes(address delegate) external view returns (uint256);

    function getPastVotes(address delegate, uint256 timepoint) external view returns (uint256);

    /// @notice Assets of all pools at a past second, with a delegate or not.
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256);

    function clock() external view returns (uint48);

    // solhint-disable-next-line func-name-mixedcase -- named by ERC-6372
    function CLOCK_MODE() external view returns (string memory);

    function MAX_COMMISSION_BPS() external view returns (uint16);

    function DEFAULT_COMMISSION_BPS() external view returns (uint16);
}
