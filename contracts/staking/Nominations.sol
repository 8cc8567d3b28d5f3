// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/interfaces/IERC721.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {INominations} from "../interfaces/INominations.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {NominationMath} from "../libraries/NominationMath.sol";

/// @title Nominations
/// @notice See {INominations}.
contract Nominations is INominations, AccessManaged {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    /// @dev A pool as of its last touch. Its assets are not stored: they are what its shares are worth at `factor`.
    /// @param rewardPerShare Rewards of one share so far, after commission.
    /// @param rewardPerAsset The global accumulator at the last touch.
    /// @param opened Whether the pool was ever touched, so that the commission is set.
    struct PoolState {
        uint128 shares;
        uint128 leavingShares;
        uint128 factor;
        uint128 rewardPerAsset;
        uint128 rewardPerShare;
        uint96 commission;
        bool opened;
        address delegate;
        uint48 nextCommissionAt;
        uint16 commissionBps;
        uint16 nextCommissionBps;
    }

    /// @param rewardPerShare The pool's accumulator when `rewards` was last brought up to date.
    /// @param nominatedAt When shares were last added.
    struct NominationState {
        uint128 shares;
        uint128 rewardPerShare;
        uint128 leavingShares;
        uint48 withdrawableAt;
        uint48 nominatedAt;
        uint96 rewards;
    }

    /// @dev What bringing a pool up to date does beside changing it.
    struct Update {
        uint256 toNominators;
        uint256 commission;
        uint256 fromActive;
        uint256 fromLeaving;
    }

    /// @inheritdoc INominations
    uint16 public constant MAX_COMMISSION_BPS = 2_000;

    /// @inheritdoc INominations
    uint16 public constant DEFAULT_COMMISSION_BPS = 1_000;

    uint256 private immutable AINU;
    ILedger private immutable LEDGER;
    IERC721 private immutable REGISTRY;
    IStaking private immutable STAKING;
    /// @dev How long nominations take to leave and a higher commission to count.
    uint48 private immutable DELAY;

    uint128 private _rewardPerAsset;
    uint96 private _slashed;

    address private _reserve;
    uint16 private _reserveBps;
    address private _treasury;

    mapping(uint256 agentId => PoolState) private _pools;
    mapping(uint256 agentId => mapping(address nominator => NominationState)) private _nominations;

    /// @dev Active assets of all pools as of their last touch; the latest value is the base of rewards.
    Checkpoints.Trace208 private _totalAssets;
    mapping(address delegate => Checkpoints.Trace208) private _votes;

    modifier onlyAgentOwner(uint256 agentId) {
        require(REGISTRY.ownerOf(agentId) == msg.sender, NotAgentOwner(agentId, msg.sender));
        _;
    }

    constructor(
        address authority,
        IERC20 ainu,
        ILedger ledger,
        IAgentRegistry registry,
        IStaking staking
    ) AccessManaged(authority) {
        AINU = uint256(uint160(address(ainu)));
        LEDGER = ledger;
        REGISTRY = IERC721(address(registry));
        STAKING = staking;
        DELAY = staking.UNBONDING_PERIOD();
    }

    /// @inheritdoc INominations
    function nominate(uint256 agentId, uint256 amount) external returns (uint256 shares) {
        require(amount != 0, ZeroAmount());
        (PoolState memory pool, uint256 assets) = _follow(agentId);
        if (pool.shares == 0) REGISTRY.ownerOf(agentId); // reverts for an agent that does not exist

        shares = _mint(agentId, pool, assets, amount);

        LEDGER.transferFrom(msg.sender, address(this), AINU, amount);
    }

    /// @inheritdoc INominations
    function unnominate(uint256 agentId, uint256 shares) external returns (uint256 amount) {
        require(shares != 0, ZeroAmount());
        NominationState storage nomination = _nominations[agentId][msg.sender];
        uint256 held = nomination.shares;
        require(shares <= held, InsufficientShares(agentId, msg.sender, held, shares));
        (PoolState memory pool, uint256 assets) = _follow(agentId);
        _accrue(nomination, pool.rewardPerShare);

        amount = NominationMath.toAssets(shares, pool.factor);
        // Minted from the rounded amount: two roundings of one price could owe more than there is.
        uint256 leavingShares = amount == 0 ? 0 : NominationMath.toShares(amount, pool.factor);
        pool.shares -= uint128(shares);
        pool.leavingShares += uint128(leavingShares);
        nomination.shares = uint128(held - shares);
        nomination.leavingShares += uint128(leavingShares);
        uint48 withdrawableAt = clock() + DELAY;
        nomination.withdrawableAt = withdrawableAt;
        assets = _store(agentId, pool, assets);
        emit NominationLeaving(agentId, msg.sender, amount, shares, leavingShares, withdrawableAt, assets, pool.shares);
    }

    /// @inheritdoc INominations
    function withdraw(uint256 agentId, address to) external returns (uint256 amount) {
        _requireBeneficiary(to);
        NominationState storage nomination = _nominations[agentId][msg.sender];
        uint128 leavingShares = nomination.leavingShares;
        uint48 withdrawableAt = nomination.withdrawableAt;
        require(leavingShares != 0, NothingLeaving(agentId, msg.sender));
        require(clock() >= withdrawableAt, NominationNotWithdrawable(agentId, msg.sender, withdrawableAt));
        (PoolState memory pool, uint256 assets) = _follow(agentId);

        amount = NominationMath.toAssets(leavingShares, pool.factor);
        pool.leavingShares -= leavingShares;
        nomination.leavingShares = 0;
        nomination.withdrawableAt = 0;
        _store(agentId, pool, assets);
        emit NominationWithdrawn(agentId, msg.sender, to, amount, leavingShares);

        LEDGER.transfer(to, AINU, amount);
    }

    /// @inheritdoc INominations
    function claimRewards(uint256 agentId, address to) external returns (uint256 amount) {
        _requireBeneficiary(to);
        (PoolState memory pool, uint256 assets) = _follow(agentId);

        amount = _takeRewards(agentId, pool);
        _store(agentId, pool, assets);
        emit RewardsClaimed(agentId, msg.sender, to, amount);

        LEDGER.transfer(to, AINU, amount);
    }

    /// @inheritdoc INominations
    function compound(uint256 agentId) external returns (uint256 shares) {
        (PoolState memory pool, uint256 assets) = _follow(agentId);

        uint256 amount = _takeRewards(agentId, pool);
        emit RewardsCompounded(agentId, msg.sender, amount);
        shares = _mint(agentId, pool, assets, amount);
    }

    /// @inheritdoc INominations
    function claimCommission(uint256 agentId, address to) external onlyAgentOwner(agentId) returns (uint256 amount) {
        _requireBeneficiary(to);
        (PoolState memory pool, uint256 assets) = _follow(agentId);
        amount = pool.commission;
        require(amount != 0, NothingToClaim(agentId, msg.sender));

        pool.commission = 0;
        _store(agentId, pool, assets);
        emit CommissionClaimed(agentId, to, amount);

        LEDGER.transfer(to, AINU, amount);
    }

    /// @inheritdoc INominations
    function addRewards(uint256 amount) external {
        require(amount != 0, ZeroAmount());
        uint256 base = totalAssets();
        require(base >= NominationMath.LOWEST_BASE, NobodyNominated());

        _rewardPerAsset += NominationMath.perUnit(amount.toUint128(), base).toUint128();
        emit RewardsAdded(msg.sender, amount, base);

        LEDGER.transferFrom(msg.sender, address(this), AINU, amount);
    }

    /// @inheritdoc INominations
    function sync(uint256 agentId) external {
        (PoolState memory pool, uint256 assets) = _follow(agentId);
        _store(agentId, pool, assets);
    }

    /// @inheritdoc INominations
    function collectSlashed() external returns (uint256 toReserve, uint256 toTreasury) {
        address reserve = _reserve;
        _requireBeneficiary(reserve); // zero until governance has named it
        uint256 amount = _slashed;
        if (amount == 0) return (0, 0);
        (toReserve, toTreasury) = NominationMath.split(amount, _reserveBps);

        _slashed = 0;
        emit SlashedCollected(toReserve, toTreasury);

        LEDGER.transfer(reserve, AINU, toReserve);
        LEDGER.transfer(_treasury, AINU, toTreasury);
    }

    /// @inheritdoc INominations
    function setCommission(uint256 agentId, uint16 commissionBps) external onlyAgentOwner(agentId) {
        require(commissionBps <= MAX_COMMISSION_BPS, CommissionTooHigh(commissionBps, MAX_COMMISSION_BPS));
        (PoolState memory pool, uint256 assets) = _follow(agentId);

        uint48 effectiveAt = clock();
        if (commissionBps > pool.commissionBps) {
            effectiveAt += DELAY;
            pool.nextCommissionBps = commissionBps;
            pool.nextCommissionAt = effectiveAt;
        } else {
            pool.commissionBps = commissionBps;
            pool.nextCommissionBps = 0;
            pool.nextCommissionAt = 0;
        }
        _store(agentId, pool, assets);
        emit CommissionSet(agentId, commissionBps, effectiveAt);
    }

    /// @inheritdoc INominations
    function setDelegate(uint256 agentId, address delegate) external onlyAgentOwner(agentId) {
        (PoolState memory pool, uint256 assets) = _follow(agentId);

        address previous = pool.delegate;
        assets = _store(agentId, pool, assets);
        _pools[agentId].delegate = delegate;
        emit PoolDelegateChanged(agentId, previous, delegate);
        _changeVotes(previous, assets, 0);
        _changeVotes(delegate, 0, assets);
    }

    /// @inheritdoc INominations
    function setRecipients(address reserve, address treasury, uint16 reserveBps) external restricted {
        _requireBeneficiary(reserve);
        _requireBeneficiary(treasury);
        require(
            reserveBps <= NominationMath.BASIS_POINTS,
            InvalidReserveShare(reserveBps, NominationMath.BASIS_POINTS)
        );

        (_reserve, _treasury, _reserveBps) = (reserve, treasury, reserveBps);
        emit RecipientsSet(reserve, treasury, reserveBps);
    }

    /// @inheritdoc INominations
    function poolOf(uint256 agentId) external view returns (Pool memory) {
        (PoolState memory pool, ) = _current(agentId);
        return
            Pool({
                assets: NominationMath.toAssets(pool.shares, pool.factor),
                shares: pool.shares,
                leavingAssets: NominationMath.toAssets(pool.leavingShares, pool.factor),
                leavingShares: pool.leavingShares,
                commissionBps: pool.commissionBps,
                nextCommissionBps: pool.nextCommissionBps,
                nextCommissionAt: pool.nextCommissionAt,
                commission: pool.commission,
                delegate: pool.delegate
            });
    }

    /// @inheritdoc INominations
    function nominationOf(uint256 agentId, address nominator) external view returns (Nomination memory) {
        (PoolState memory pool, ) = _current(agentId);
        NominationState memory nomination = _nominations[agentId][nominator];
        return
            Nomination({
                shares: nomination.shares,
                assets: NominationMath.toAssets(nomination.shares, pool.factor),
                leavingShares: nomination.leavingShares,
                leavingAssets: NominationMath.toAssets(nomination.leavingShares, pool.factor),
                withdrawableAt: nomination.withdrawableAt,
                rewards: nomination.rewards +
                    NominationMath.earned(nomination.shares, pool.rewardPerShare, nomination.rewardPerShare)
            });
    }

    /// @inheritdoc INominations
    function backingOf(uint256 agentId, address nominator, uint48 before) external view returns (uint256 assets) {
        PoolState storage pool = _pools[agentId];
        if (pool.shares == 0 && pool.leavingShares == 0) return 0; // nobody's: one slot read, whoever is asked for
        NominationState storage nomination = _nominations[agentId][nominator];
        uint256 shares = uint256(nomination.shares) + nomination.leavingShares;
        if (shares == 0 || nomination.nominatedAt >= before) return 0;
        return NominationMath.toAssets(shares, STAKING.nominationFactor(agentId));
    }

    /// @inheritdoc INominations
    function slashedBalance() external view returns (uint256) {
        return _slashed;
    }

    /// @inheritdoc INominations
    function recipients() external view returns (address reserve, address treasury, uint16 reserveBps) {
        return (_reserve, _treasury, _reserveBps);
    }

    /// @inheritdoc INominations
    function getVotes(address delegate) external view returns (uint256) {
        return _votes[delegate].latest();
    }

    /// @inheritdoc INominations
    function getPastVotes(address delegate, uint256 timepoint) external view returns (uint256) {
        return _votes[delegate].upperLookupRecent(_past(timepoint));
    }

    /// @inheritdoc INominations
    function getPastTotalSupply(uint256 timepoint) external view returns (uint256) {
        return _totalAssets.upperLookupRecent(_past(timepoint));
    }

    /// @inheritdoc INominations
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() external pure returns (string memory) {
        return "mode=timestamp";
    }

    /// @inheritdoc INominations
    function totalAssets() public view returns (uint256) {
        return _totalAssets.latest();
    }

    /// @inheritdoc INominations
    function clock() public view returns (uint48) {
        return Time.timestamp();
    }

    /// @dev Brings a pool up to date in memory; the caller stores it.
    /// @return pool The pool.
    /// @return assets Its active assets as of its last touch, which {_store} needs.
    function _follow(uint256 agentId) private returns (PoolState memory pool, uint256 assets) {
        Update memory update;
        (pool, update) = _current(agentId);
        assets = NominationMath.toAssets(pool.shares, pool.factor) + update.fromActive;
        if (update.toNominators + update.commission != 0) {
            emit PoolRewarded(agentId, update.toNominators, update.commission);
        }
        uint256 taken = update.fromActive + update.fromLeaving;
        if (taken != 0) {
            _slashed += uint96(taken);
            emit NominationsSlashed(
                agentId,
                update.fromActive,
                update.fromLeaving,
                assets - update.fromActive,
                NominationMath.toAssets(pool.leavingShares, pool.factor)
            );
        }
    }

    /// @dev Rewards since the last touch were earned by the assets, and at the commission, of that touch: what happened since has
    /// not been counted in the base that they were shared on, and a commission that was due counts from this touch on.
    function _current(uint256 agentId) private view returns (PoolState memory pool, Update memory update) {
        pool = _pools[agentId];
        if (!pool.opened) {
            pool.opened = true;
            pool.commissionBps = DEFAULT_COMMISSION_BPS;
        }
        uint256 assets = NominationMath.toAssets(pool.shares, pool.factor);

        uint128 rewardPerAsset = _rewardPerAsset;
        if (rewardPerAsset != pool.rewardPerAsset) {
            uint256 rewards = NominationMath.earned(assets, rewardPerAsset, pool.rewardPerAsset);
            pool.rewardPerAsset = rewardPerAsset;
            if (rewards != 0) {
                (update.commission, update.toNominators) = NominationMath.split(rewards, pool.commissionBps);
                pool.commission += uint96(update.commission);
                // At most what an asset got, as no share is worth more than an asset.
                pool.rewardPerShare += uint128(NominationMath.perUnit(update.toNominators, pool.shares));
            }
        }
        if (pool.nextCommissionAt != 0 && clock() >= pool.nextCommissionAt) {
            pool.commissionBps = pool.nextCommissionBps;
            pool.nextCommissionBps = 0;
            pool.nextCommissionAt = 0;
        }

        uint256 factor = STAKING.nominationFactor(agentId);
        if (factor != pool.factor) {
            uint256 leavingAssets = NominationMath.toAssets(pool.leavingShares, pool.factor);
            pool.factor = uint128(factor);
            update.fromActive = assets - NominationMath.toAssets(pool.shares, factor);
            update.fromLeaving = leavingAssets - NominationMath.toAssets(pool.leavingShares, factor);
        }
    }

    /// @dev Stores the pool and counts how its active assets changed from `before`.
    /// @return assets Its active assets.
    function _store(uint256 agentId, PoolState memory pool, uint256 before) private returns (uint256 assets) {
        _pools[agentId] = pool;
        assets = NominationMath.toAssets(pool.shares, pool.factor);
        if (assets == before) return assets;

        _totalAssets.push(clock(), uint208(totalAssets() + assets - before));
        _changeVotes(pool.delegate, before, assets);
    }

    /// @dev Stores the pool.
    function _mint(
        uint256 agentId,
        PoolState memory pool,
        uint256 assets,
        uint256 amount
    ) private returns (uint256 shares) {
        require(pool.factor >= NominationMath.LOWEST_FACTOR, PoolLost(agentId));
        NominationState storage nomination = _nominations[agentId][msg.sender];
        _accrue(nomination, pool.rewardPerShare);

        shares = NominationMath.toShares(amount.toUint128(), pool.factor);
        pool.shares += shares.toUint128();
        nomination.shares += uint128(shares);
        nomination.nominatedAt = clock();
        assets = _store(agentId, pool, assets);
        emit Nominated(agentId, msg.sender, amount, shares, assets, pool.shares);
    }

    function _takeRewards(uint256 agentId, PoolState memory pool) private returns (uint256 amount) {
        NominationState storage nomination = _nominations[agentId][msg.sender];
        _accrue(nomination, pool.rewardPerShare);
        amount = nomination.rewards;
        require(amount != 0, NothingToClaim(agentId, msg.sender));

        nomination.rewards = 0;
    }

    function _accrue(NominationState storage nomination, uint128 rewardPerShare) private {
        uint256 rewards = NominationMath.earned(nomination.shares, rewardPerShare, nomination.rewardPerShare);
        nomination.rewardPerShare = rewardPerShare;
        if (rewards != 0) nomination.rewards += uint96(rewards);
    }

    function _changeVotes(address delegate, uint256 from, uint256 to) private {
        if (delegate == address(0) || from == to) return;

        Checkpoints.Trace208 storage votes = _votes[delegate];
        uint256 previous = votes.latest();
        uint256 next = previous + to - from;
        votes.push(clock(), uint208(next));
        emit DelegateVotesChanged(delegate, previous, next);
    }

    /// @dev What this contract paid to itself would be nobody's.
    function _requireBeneficiary(address account) private view {
        require(account != address(0) && account != address(this), InvalidBeneficiary(account));
    }

    function _past(uint256 timepoint) private view returns (uint48) {
        require(timepoint < clock(), ERC5805FutureLookup(timepoint, clock()));
        return uint48(timepoint);
    }
}
