// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Bonds: the AINU an agent stands to lose
/// @notice AINU bonded to an agent belongs to the agent's token: whoever owns the agent may unbond it. All amounts are AINU
/// wei and rest in the Ledger as the balance of this contract. A transfer of the agent's token hands over its bond, locked,
/// free and unbonding. Only own bonds are kept here: what others stake on an agent is never locked for a job.
///
/// Modules lock bonds and slash them. The founding module, {IJobs}, is fixed at deployment and cannot be removed: to bond is
/// to opt in to it. A module that governance adds later waits `MODULE_DELAY`, longer than a bond takes to leave, locks only
/// bonds of agents that opted in, and is held to its own locks.
///
/// An offence costs part of the whole own bond, locked or not, as the table of offences says: victims are paid first, the
/// rest of the penalty goes to reserve and treasury. The same part is taken from the agent's nominations: this contract
/// keeps what its offences have left of them as a fraction, which {INominations} follows.
interface IStaking {
    /// @notice What an agent did. All but `Failure` and `RepeatedFailures` need a ruling; who calls `slash` sees to that.
    enum Offence {
        None,
        Failure, // of a job
        RepeatedFailures, // a third failure within 30 days; counted here
        ProtocolViolation,
        DoubleAcceptance,
        Fraud
    }

    /// @param bonded Active bond; locked or free.
    /// @param locked Part of `bonded` behind running jobs; never more than `bonded`.
    /// @param unbonding On its way out, still slashable.
    /// @param withdrawableAt When `unbonding` may leave, in seconds; 0 if nothing is unbonding.
    struct Bond {
        uint128 bonded;
        uint128 locked;
        uint128 unbonding;
        uint48 withdrawableAt;
    }

    /// @param activeFrom When the module may act, in seconds; 0 if it was never added.
    /// @param founding Whether it was fixed at deployment.
    struct Module {
        uint48 activeFrom;
        bool founding;
        bool removed;
    }

    event Bonded(uint256 indexed agentId, address indexed from, uint256 amount, uint256 bonded);
    event Unbonding(uint256 indexed agentId, uint256 amount, uint256 bonded, uint256 unbonding, uint48 withdrawableAt);
    event UnbondingCancelled(uint256 indexed agentId, uint256 amount, uint256 bonded);
    event Withdrawn(uint256 indexed agentId, address indexed to, uint256 amount);
    event Locked(uint256 indexed agentId, address indexed module, uint256 amount, uint256 locked);
    event Released(uint256 indexed agentId, address indexed module, uint256 amount, uint256 locked);
    /// @notice `toVictim` went to `victim` and `penalty` waits for {collectPenalties}; `bonded` and `unbonding` are what is left.
    /// `offence` is what counted (a failure may have become a repeated one), and `nominationFactor` what is left of nominations.
    event Slashed(
        uint256 indexed agentId,
        address indexed module,
        address indexed victim,
        Offence offence,
        uint256 toVictim,
        uint256 penalty,
        uint256 bonded,
        uint256 unbonding,
        uint256 nominationFactor
    );
    event PenaltiesCollected(uint256 toReserve, uint256 toTreasury);
    event OffenceSet(Offence indexed offence, uint16 bps);
    event RecipientsSet(address reserve, address treasury, uint16 reserveBps);
    event MinimumBondSet(uint256 minimumBond);
    event ModuleAdded(address indexed module, uint48 activeFrom);
    event ModuleRemoved(address indexed module);
    event ModuleApproved(uint256 indexed agentId, address indexed module, bool approved);

    error ZeroAmount();
    /// @notice Thrown when bonding or unbonding would leave a bond above zero but below the minimum, and when a bond below
    /// the minimum, after a slash say, is to be locked.
    error BelowMinimumBond(uint256 agentId, uint256 bonded, uint256 minimumBond);
    /// @notice Thrown when more is locked or unbonded than is free.
    error InsufficientFreeBond(uint256 agentId, uint256 free, uint256 needed);
    /// @notice Thrown when a module releases or slashes more than it has locked.
    error InsufficientLock(uint256 agentId, uint256 locked, uint256 needed);
    /// @notice Thrown when `account` does not own the agent's token itself.
    error NotAgentOwner(uint256 agentId, address account);
    error NothingUnbonding(uint256 agentId);
    error UnbondingNotOver(uint256 agentId, uint48 withdrawableAt);
    /// @notice Thrown when `module` was never added, was removed, or is not active yet.
    error NotModule(address module);
    /// @notice Thrown when the agent's present owner has not let this later module lock its bond.
    error ModuleNotApproved(uint256 agentId, address module);
    /// @notice Thrown for a module that was added before, also if it was removed since: removal is for good.
    error ModuleAlreadyAdded(address module);
    /// @notice Thrown when the founding module, or one that was removed before, is to be removed.
    error NotRemovable(address module);
    /// @notice Thrown when AINU would be credited to the zero address or to this contract.
    error InvalidBeneficiary(address beneficiary);
    /// @notice Thrown when a module that was added later names an offence: only founding modules may reach beyond a lock.
    error OffenceNotAllowed(address module, Offence offence);
    error OffenceOutOfBounds(Offence offence, uint256 bps, uint256 lowest, uint256 highest);
    error InvalidReserveShare(uint256 reserveBps, uint256 maximum);
    error InvalidMinimumBond(uint256 minimumBond, uint256 lowest, uint256 highest);
    /// @notice Thrown when the bond of a moment that is not past is asked for.
    error NotPast(uint48 timepoint, uint48 clock);

    /// @notice Bonds `amount` of the caller's AINU in the Ledger to the agent. The caller must have made this contract its
    /// Ledger operator. Anyone may bond to any agent; the bond belongs to the agent. It must reach the minimum in one call.
    function bond(uint256 agentId, uint256 amount) external;

    /// @notice Starts taking `amount` of the free bond out. It stays slashable until it is withdrawn. A second call while
    /// something is unbonding adds to it and restarts the delay. Must leave nothing free or at least the minimum.
    /// Only the agent's owner, no operator of the token.
    function unbond(uint256 agentId, uint256 amount) external;

    /// @notice Bonds again everything that is unbonding; the bond must reach the minimum. Only the agent's owner.
    function cancelUnbonding(uint256 agentId) external;

    /// @notice Credits `to` in the Ledger with what finished unbonding. Only the agent's owner.
    /// @return amount AINU credited.
    function withdraw(uint256 agentId, address to) external returns (uint256 amount);

    /// @notice Locks part of the free bond of an eligible agent; 0 only asks whether it is eligible. Only modules; the
    /// agent's consent to the job is for the module to see to.
    function lock(uint256 agentId, uint256 amount) external;

    /// @notice Unlocks what the calling module had locked. Also for modules that were removed since.
    function release(uint256 agentId, uint256 amount) external;

    /// @notice Unlocks `locked` and takes up to `damages` from what was so unlocked, then from the free bond, then from what
    /// is unbonding, and credits it to `victim` in the Ledger. If that is less than the part of the own bond that the offence
    /// costs, takes the difference in the same order as a penalty. Never touches what is locked for others. A module
    /// that was added later or removed takes no more than the lock, and names no offence. Too little bond is no error.
    /// @return toVictim AINU credited, at most `damages`.
    /// @return penalty AINU taken beyond that.
    function slash(
        uint256 agentId,
        uint256 locked,
        uint256 damages,
        address victim,
        Offence offence
    ) external returns (uint256 toVictim, uint256 penalty);

    /// @notice Credits reserve and treasury with the penalties since the last time. Anyone.
    function collectPenalties() external returns (uint256 toReserve, uint256 toTreasury);

    /// @notice Sets what an offence costs, in basis points of the own bond, within constant bounds. Governance.
    function setOffence(Offence offence, uint16 bps) external;

    /// @notice Sets who gets penalties. Governance.
    function setRecipients(address reserve, address treasury, uint16 reserveBps) external;

    /// @notice Lets a module that was added later lock the agent's bond, or no longer. What it has locked stays so. Counts
    /// while that owner owns the agent. Only the owner; the founding module needs no approval.
    function approveModule(uint256 agentId, address module, bool approved) external;

    /// @notice Adds a module that may act after `MODULE_DELAY`. Governance.
    function addModule(address module) external;

    /// @notice Stops a module from locking. What it locked can still be released, and slashed by it. Governance.
    function removeModule(address module) external;

    /// @notice Sets the minimum bond, in AINU wei, within constant bounds. Governance.
    function setMinimumBond(uint256 minimumBond) external;

    function bondOf(uint256 agentId) external view returns (Bond memory);

    /// @notice Active bond less locks.
    function freeBond(uint256 agentId) external view returns (uint256);

    /// @notice Active bond at a past second, from checkpoints.
    function pastBond(uint256 agentId, uint48 timepoint) external view returns (uint256);

    /// @notice Whether the agent may take new work: its active bond is at least the minimum.
    function isEligible(uint256 agentId) external view returns (bool);

    function minimumBond() external view returns (uint256);

    /// @notice The bond that a job of `value` AINU wei asks of an agent with `score` (0..1000) at `risk` (basis points; 10,000
    /// is ordinary). See {BondMath-required}.
    function requiredBond(uint256 value, uint256 score, uint256 risk) external pure returns (uint256);

    /// @notice What an offence costs in basis points of the own bond, and of the nominations.
    function offenceBps(Offence offence) external view returns (uint16);

    /// @notice What the agent's offences have left of a nomination that was there from the start, 1e36 fixed point: a nomination
    /// made at factor f is worth `now / f` of what it was. Never 0.
    function nominationFactor(uint256 agentId) external view returns (uint256);

    /// @notice Seconds of the agent's last two failures that still count towards `RepeatedFailures`; 0 where there is none.
    function failuresOf(uint256 agentId) external view returns (uint48 last, uint48 beforeLast);

    /// @notice AINU that waits for {collectPenalties}.
    function penaltyBalance() external view returns (uint256);

    function recipients() external view returns (address reserve, address treasury, uint16 reserveBps);

    function moduleOf(address module) external view returns (Module memory);

    /// @notice What `module` has locked.
    function lockedBy(uint256 agentId, address module) external view returns (uint256);

    /// @notice Whether the agent's present owner let `module`, one that was added later, lock its bond.
    function isModuleApproved(uint256 agentId, address module) external view returns (bool);

    /// @notice Seconds from unbonding to withdrawal.
    function UNBONDING_PERIOD() external view returns (uint48);

    /// @notice Seconds before a module that was added later may act; longer than `UNBONDING_PERIOD`.
    function MODULE_DELAY() external view returns (uint48);
}
