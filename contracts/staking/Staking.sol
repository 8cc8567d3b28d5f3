// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/interfaces/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {BondMath} from "../libraries/BondMath.sol";
import {Offences} from "./Offences.sol";

/// @title Staking
/// @notice See {IStaking}.
contract Staking is Offences {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    /// @dev One slot, all that a job touches: 120 bits an amount leave room for the flag, and AINU's whole supply takes 90.
    /// @param shared Whether part of `locked` belongs to modules that were added later.
    struct Active {
        uint120 bonded;
        uint120 locked;
        bool shared;
    }

    struct Leaving {
        uint128 amount;
        uint48 withdrawableAt;
    }

    /// @notice What governance can set the minimum bond to, in AINU wei.
    uint256 public constant LOWEST_MINIMUM_BOND = 1e18;
    uint256 public constant HIGHEST_MINIMUM_BOND = 1_000_000e18;

    /// @inheritdoc IStaking
    uint48 public immutable UNBONDING_PERIOD;

    /// @inheritdoc IStaking
    uint48 public immutable MODULE_DELAY;

    IERC721 private immutable REGISTRY;
    /// @dev The founding module.
    address private immutable JOBS;

    uint256 private _minimumBond;

    mapping(uint256 agentId => Active) private _active;
    mapping(uint256 agentId => Leaving) private _leaving;
    mapping(uint256 agentId => Checkpoints.Trace208) private _checkpoints;

    mapping(address module => Module) private _modules;
    /// @dev Who opted in. It counts only while that account owns the agent.
    mapping(uint256 agentId => mapping(address module => address owner)) private _approvedBy;
    /// @dev Locks of modules that were added later, each and in all. The rest of `locked` is the founding module's.
    mapping(uint256 agentId => mapping(address module => uint256)) private _lockedBy;
    mapping(uint256 agentId => uint256) private _lockedByLater;

    modifier onlyAgentOwner(uint256 agentId) {
        require(REGISTRY.ownerOf(agentId) == msg.sender, NotAgentOwner(agentId, msg.sender));
        _;
    }

    constructor(
        address authority,
        IERC20 ainu,
        ILedger ledger,
        IAgentRegistry registry,
        address jobs,
        uint48 unbondingPeriod,
        uint256 initialMinimumBond
    ) AccessManaged(authority) Offences(ainu, ledger) {
        JOBS = jobs;
        REGISTRY = IERC721(address(registry));
        UNBONDING_PERIOD = unbondingPeriod;
        MODULE_DELAY = unbondingPeriod + 2 days;
        _setMinimumBond(initialMinimumBond);
    }

    /// @inheritdoc IStaking
    function bond(uint256 agentId, uint256 amount) external {
        require(amount != 0, ZeroAmount());
        REGISTRY.ownerOf(agentId); // reverts for an agent that does not exist
        Active memory active = _active[agentId];
        uint256 bonded = Math.saturatingAdd(active.bonded, amount); // an absurd amount fails the cast below
        _requireMinimum(agentId, bonded);

        active.bonded = bonded.toUint120();
        _active[agentId] = active;
        _checkpoint(agentId, active.bonded);
        emit Bonded(agentId, msg.sender, amount, bonded);

        LEDGER.transferFrom(msg.sender, address(this), AINU, amount);
    }

    /// @inheritdoc IStaking
    function unbond(uint256 agentId, uint256 amount) external onlyAgentOwner(agentId) {
        require(amount != 0, ZeroAmount());
        Active memory active = _active[agentId];
        Leaving memory leaving = _leaving[agentId];
        uint256 free = active.bonded - active.locked;
        require(amount <= free, InsufficientFreeBond(agentId, free, amount));
        uint256 bonded = active.bonded - amount;
        // Taking out all that is free is always allowed, whatever the minimum has become.
        if (bonded != active.locked) _requireMinimum(agentId, bonded);

        active.bonded = uint120(bonded);
        leaving.amount += uint128(amount);
        leaving.withdrawableAt = uint48(block.timestamp) + UNBONDING_PERIOD;
        _active[agentId] = active;
        _leaving[agentId] = leaving;
        _checkpoint(agentId, active.bonded);
        emit Unbonding(agentId, amount, bonded, leaving.amount, leaving.withdrawableAt);
    }

    /// @inheritdoc IStaking
    function cancelUnbonding(uint256 agentId) external onlyAgentOwner(agentId) {
        Active memory active = _active[agentId];
        uint256 amount = _leaving[agentId].amount;
        require(amount != 0, NothingUnbonding(agentId));
        uint256 bonded = active.bonded + amount;
        _requireMinimum(agentId, bonded);

        active.bonded = bonded.toUint120();
        _active[agentId] = active;
        delete _leaving[agentId];
        _checkpoint(agentId, active.bonded);
        emit UnbondingCancelled(agentId, amount, bonded);
    }

    /// @inheritdoc IStaking
    function withdraw(uint256 agentId, address to) external onlyAgentOwner(agentId) returns (uint256 amount) {
        _requireBeneficiary(to);
        Leaving memory leaving = _leaving[agentId];
        amount = leaving.amount;
        require(amount != 0, NothingUnbonding(agentId));
        require(block.timestamp >= leaving.withdrawableAt, UnbondingNotOver(agentId, leaving.withdrawableAt));

        delete _leaving[agentId];
        emit Withdrawn(agentId, to, amount);

        LEDGER.transfer(to, AINU, amount);
    }

    /// @inheritdoc IStaking
    function approveModule(uint256 agentId, address module, bool approved) external onlyAgentOwner(agentId) {
        Module memory added = moduleOf(module);
        require(!approved || (added.activeFrom != 0 && !added.removed), NotModule(module));

        _approvedBy[agentId][module] = approved ? msg.sender : address(0);
        emit ModuleApproved(agentId, module, approved);
    }

    /// @inheritdoc IStaking
    function lock(uint256 agentId, uint256 amount) external {
        Module memory module = _addedModule(msg.sender);
        require(!module.removed && block.timestamp >= module.activeFrom, NotModule(msg.sender));
        require(module.founding || isModuleApproved(agentId, msg.sender), ModuleNotApproved(agentId, msg.sender));
        Active memory active = _active[agentId];
        _requireMinimum(agentId, active.bonded);
        uint256 free = active.bonded - active.locked;
        require(amount <= free, InsufficientFreeBond(agentId, free, amount));
        if (amount == 0) return;

        active.locked += uint120(amount);
        if (!module.founding) {
            _lockedBy[agentId][msg.sender] += amount;
            _lockedByLater[agentId] += amount;
            active.shared = true;
        }
        _active[agentId] = active;
        emit Locked(agentId, msg.sender, amount, active.locked);
    }

    /// @inheritdoc IStaking
    function release(uint256 agentId, uint256 amount) external {
        Module memory module = _addedModule(msg.sender);
        Active memory active = _active[agentId];
        _unlock(agentId, active, module, amount);
        _active[agentId] = active;
    }

    /// @inheritdoc IStaking
    function slash(
        uint256 agentId,
        uint256 locked,
        uint256 damages,
        address victim,
        Offence offence
    ) external returns (uint256 toVictim, uint256 penalty) {
        Module memory module = _addedModule(msg.sender);
        _requireBeneficiary(victim);
        // Only the lock was consented to, so only founding modules may reach beyond it.
        require(module.founding || offence == Offence.None, OffenceNotAllowed(msg.sender, offence));
        if (!module.founding) damages = Math.min(damages, locked);
        Active memory active = _active[agentId];
        Leaving memory leaving = _leaving[agentId];
        _unlock(agentId, active, module, locked);

        uint256 factor;
        (offence, factor) = _countOffence(agentId, offence);
        uint256 costs = BondMath.cost(uint256(active.bonded) + leaving.amount, offenceBps(offence));
        uint256 taken = _take(agentId, active, leaving, locked, Math.max(damages, costs));
        toVictim = Math.min(damages, taken); // the victim comes first; what the offence costs beyond that is the penalty
        penalty = taken - toVictim;
        _accruePenalty(penalty);
        if (taken == 0 && offence == Offence.None) return (0, 0);
        emit Slashed(agentId, msg.sender, victim, offence, toVictim, penalty, active.bonded, leaving.amount, factor);

        if (toVictim != 0) LEDGER.transfer(victim, AINU, toVictim);
    }

    /// @inheritdoc IStaking
    function addModule(address module) external restricted {
        require(moduleOf(module).activeFrom == 0, ModuleAlreadyAdded(module));

        uint48 activeFrom = uint48(block.timestamp) + MODULE_DELAY;
        _modules[module].activeFrom = activeFrom;
        emit ModuleAdded(module, activeFrom);
    }

    /// @inheritdoc IStaking
    function removeModule(address module) external restricted {
        Module memory added = _addedModule(module);
        require(!added.removed && !added.founding, NotRemovable(module));

        _modules[module].removed = true;
        emit ModuleRemoved(module);
    }

    /// @inheritdoc IStaking
    function setMinimumBond(uint256 newMinimumBond) external restricted {
        _setMinimumBond(newMinimumBond);
    }

    /// @inheritdoc IStaking
    function bondOf(uint256 agentId) external view returns (Bond memory) {
        Active memory active = _active[agentId];
        Leaving memory leaving = _leaving[agentId];
        return Bond(active.bonded, active.locked, leaving.amount, leaving.withdrawableAt);
    }

    /// @inheritdoc IStaking
    function freeBond(uint256 agentId) external view returns (uint256) {
        Active memory active = _active[agentId];
        return active.bonded - active.locked;
    }

    /// @inheritdoc IStaking
    function pastBond(uint256 agentId, uint48 timepoint) external view returns (uint256) {
        require(timepoint < block.timestamp, NotPast(timepoint, uint48(block.timestamp)));
        return _checkpoints[agentId].upperLookupRecent(timepoint);
    }

    /// @inheritdoc IStaking
    function isEligible(uint256 agentId) external view returns (bool) {
        return _active[agentId].bonded >= _minimumBond;
    }

    /// @inheritdoc IStaking
    function minimumBond() external view returns (uint256) {
        return _minimumBond;
    }

    /// @inheritdoc IStaking
    function requiredBond(uint256 value, uint256 score, uint256 risk) external pure returns (uint256) {
        return BondMath.required(value, score, risk);
    }

    /// @inheritdoc IStaking
    function moduleOf(address module) public view returns (Module memory) {
        if (module == JOBS) return Module({activeFrom: 1, founding: true, removed: false});
        return _modules[module];
    }

    /// @inheritdoc IStaking
    function lockedBy(uint256 agentId, address module) external view returns (uint256) {
        return _lockedByModule(agentId, _active[agentId], module == JOBS, module);
    }

    /// @inheritdoc IStaking
    function isModuleApproved(uint256 agentId, address module) public view returns (bool) {
        address owner = _approvedBy[agentId][module];
        return owner != address(0) && owner == REGISTRY.ownerOf(agentId);
    }

    /// @dev Changes `active` in memory only; the caller stores it.
    function _unlock(uint256 agentId, Active memory active, Module memory module, uint256 amount) private {
        uint256 held = _lockedByModule(agentId, active, module.founding, msg.sender);
        require(amount <= held, InsufficientLock(agentId, held, amount));
        if (amount == 0) return;

        active.locked -= uint120(amount);
        if (!module.founding) {
            uint256 later = _lockedByLater[agentId] - amount;
            _lockedBy[agentId][msg.sender] = held - amount;
            _lockedByLater[agentId] = later;
            active.shared = later != 0;
        }
        emit Released(agentId, msg.sender, amount, active.locked);
    }

    /// @dev Takes up to `amount` from what `released` unlocked, from the free bond and from what is unbonding.
    function _take(
        uint256 agentId,
        Active memory active,
        Leaving memory leaving,
        uint256 released,
        uint256 amount
    ) private returns (uint256) {
        (uint256 fromLock, uint256 fromFree, uint256 fromUnbonding) = BondMath.slashSplit(
            active.bonded,
            active.locked + released,
            leaving.amount,
            released,
            amount
        );
        uint256 fromBond = fromLock + fromFree;
        active.bonded -= uint120(fromBond);
        _active[agentId] = active;
        if (fromBond != 0) _checkpoint(agentId, active.bonded);
        if (fromUnbonding != 0) {
            leaving.amount -= uint128(fromUnbonding);
            if (leaving.amount == 0) leaving.withdrawableAt = 0;
            _leaving[agentId] = leaving;
        }
        return fromBond + fromUnbonding;
    }

    function _setMinimumBond(uint256 newMinimumBond) private {
        require(
            newMinimumBond >= LOWEST_MINIMUM_BOND && newMinimumBond <= HIGHEST_MINIMUM_BOND,
            InvalidMinimumBond(newMinimumBond, LOWEST_MINIMUM_BOND, HIGHEST_MINIMUM_BOND)
        );

        _minimumBond = newMinimumBond;
        emit MinimumBondSet(newMinimumBond);
    }

    function _checkpoint(uint256 agentId, uint208 bonded) private {
        _checkpoints[agentId].push(uint48(block.timestamp), bonded);
    }

    function _requireMinimum(uint256 agentId, uint256 bonded) private view {
        uint256 minimum = _minimumBond;
        require(bonded >= minimum, BelowMinimumBond(agentId, bonded, minimum));
    }

    function _addedModule(address account) private view returns (Module memory module) {
        module = moduleOf(account);
        require(module.activeFrom != 0, NotModule(account));
    }

    function _lockedByModule(
        uint256 agentId,
        Active memory active,
        bool founding,
        address module
    ) private view returns (uint256) {
        if (!founding) return _lockedBy[agentId][module];
        return active.shared ? active.locked - _lockedByLater[agentId] : active.locked;
    }
}
