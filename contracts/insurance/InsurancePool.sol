// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {ERC20, IERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {CoverMath} from "../libraries/CoverMath.sol";
import {Exposure} from "./Exposure.sol";

/// @title InsurancePool
/// @notice See {IInsurancePool}.
/// @dev Capital is counted here, so what is sent to this contract, or to its account in the Ledger, changes no price of a share.
/// The price has virtual shares, a million for each unit of the asset (see {ERC4626}), which make it worthless to move it.
/// A premium becomes capital when its cover ends. If it were at once, an underwriter could buy cover, leave at the price
/// that this raised, and cancel the job: the refund would be the others' loss.
contract InsurancePool is IInsurancePool, ERC4626 {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @dev One slot.
    struct Capital {
        uint128 assets;
        uint128 openCover;
    }

    /// @dev One slot, as opening cover reads the price and what caps are measured on.
    struct Pricing {
        uint64 rate;
        uint48 rateSetAt;
        uint128 sharesAside;
    }

    /// @dev One slot.
    struct Losses {
        uint128 payouts;
        uint128 recoveries;
    }

    /// @notice How long a rate stays before it can be moved again.
    uint48 public constant RATE_PERIOD = 1 days;

    /// @inheritdoc IInsurancePool
    uint48 public constant REDEMPTION_WINDOW = 7 days;

    /// @inheritdoc IInsurancePool
    uint48 public constant LOSS_MEMORY = 90 days;

    /// @inheritdoc IInsurancePool
    uint32 public constant DISPUTE_TIME = 28 days;

    /// @notice Deposits are refused beyond these, in units of the asset and of the share. New shares of a pool that lost nearly
    /// all of its capital would be too many: it takes no deposits any more.
    uint256 public constant HIGHEST_ASSETS = type(uint96).max;
    uint256 public constant HIGHEST_SUPPLY = type(uint128).max;

    uint8 private constant DECIMALS_OFFSET = 6;

    ILedger private immutable LEDGER;
    address private immutable JOBS;
    /// @dev The asset as the Ledger knows it.
    uint256 private immutable ASSET_ID;
    bytes32 private immutable CAPABILITY;
    uint16 private immutable RATIO_BPS;
    uint16 private immutable AGENT_CAP_BPS;
    uint16 private immutable CLIENT_CAP_BPS;
    uint32 private immutable REDEMPTION_DELAY;
    uint64 private immutable MIN_RATE;
    uint64 private immutable MAX_RATE;
    uint16 private immutable MAX_STEP_BPS;

    Capital private _capital;
    Pricing private _pricing;
    Losses private _losses;

    /// @inheritdoc IInsurancePool
    address public manager;

    /// @dev Of a cover that was paid out `openedAt` is 0, and `premium` what was paid and not recovered.
    mapping(uint256 jobId => Cover) private _covers;
    mapping(uint256 agentId => Exposure) private _exposureOfAgent;
    mapping(address client => Exposure) private _exposureOfClient;
    mapping(address owner => RedeemRequest) private _requests;

    modifier onlyJobs() {
        require(msg.sender == JOBS, NotJobs(msg.sender));
        _;
    }

    modifier onlyManager() {
        require(msg.sender == manager, NotManager(msg.sender));
        _;
    }

    constructor(
        ILedger ledger,
        address jobs,
        Settings memory settings_,
        address manager_,
        uint64 rate,
        string memory name_,
        string memory symbol_
    ) ERC20(name_, symbol_) ERC4626(IERC20(settings_.asset)) {
        LEDGER = ledger;
        JOBS = jobs;
        ASSET_ID = uint160(settings_.asset);
        CAPABILITY = settings_.capability;
        RATIO_BPS = settings_.ratioBps;
        AGENT_CAP_BPS = settings_.agentCapBps;
        CLIENT_CAP_BPS = settings_.clientCapBps;
        REDEMPTION_DELAY = settings_.redemptionDelay;
        MIN_RATE = settings_.minRate;
        MAX_RATE = settings_.maxRate;
        MAX_STEP_BPS = settings_.maxStepBps;
        _setManager(manager_);
        _setRate(rate, settings_.minRate, settings_.maxRate);
    }

    // --- Cover

    /// @inheritdoc IInsurancePool
    function openCover(Risk calldata risk, uint128 amount) external onlyJobs returns (uint256 premium) {
        require(amount != 0, ZeroAmount());
        require(risk.token == asset(), AssetMismatch(risk.token, asset()));
        require(
            CAPABILITY == bytes32(0) || risk.capability == CAPABILITY,
            CapabilityMismatch(risk.capability, CAPABILITY)
        );
        uint256 longest = REDEMPTION_DELAY - DISPUTE_TIME;
        require(risk.duration <= longest, DurationTooLong(risk.duration, longest));
        require(_covers[risk.jobId].amount == 0, CoverExists(risk.jobId));
        Capital memory capital = _capital;
        Pricing memory pricing = _pricing;
        uint256 reserved = CoverMath.reserved(uint256(capital.openCover) + amount, RATIO_BPS);
        require(reserved <= capital.assets, CapacityExceeded(reserved, capital.assets));
        uint256 staying = _staying(pricing.sharesAside);
        Exposure ofAgent = _exposureOfAgent[risk.agentId];
        uint256 exposure = ofAgent.sum(LOSS_MEMORY) + amount;
        uint256 agentCap = CoverMath.agentCap(staying, AGENT_CAP_BPS, risk.score);
        require(exposure <= agentCap, AgentCapExceeded(risk.agentId, exposure, agentCap));
        Exposure ofClient = _exposureOfClient[risk.client];
        exposure = ofClient.sum(LOSS_MEMORY) + amount;
        uint256 clientCap = CoverMath.cap(staying, CLIENT_CAP_BPS);
        require(exposure <= clientCap, ClientCapExceeded(risk.client, exposure, clientCap));
        premium = _premium(risk, amount, pricing.rate, CoverMath.utilisation(reserved, capital.assets));

        uint48 reservedUntil = uint48(block.timestamp) + risk.duration;
        _covers[risk.jobId] = Cover({
            client: risk.client,
            amount: uint256(amount).toUint96(),
            agentId: risk.agentId.toUint64(),
            premium: premium.toUint96(),
            openedAt: uint48(block.timestamp),
            reservedUntil: reservedUntil
        });
        _exposureOfAgent[risk.agentId] = ofAgent.opened(amount);
        _exposureOfClient[risk.client] = ofClient.opened(amount);
        capital.openCover += amount;
        _capital = capital;
        emit CoverOpened(
            risk.jobId,
            risk.client,
            risk.agentId,
            amount,
            premium,
            reservedUntil,
            capital.assets,
            capital.openCover
        );
    }

    /// @inheritdoc IInsurancePool
    /// @dev What a cover can cost is reserved while it is open, so no subtraction in here fails.
    function closeCover(uint256 jobId, uint256 loss, bool cancelled) external onlyJobs returns (uint256 paid) {
        Cover memory cover = _covers[jobId];
        require(cover.openedAt != 0, NoCover(jobId));
        uint256 refund;
        if (cancelled) {
            refund = CoverMath.unusedPremium(
                cover.premium,
                block.timestamp - cover.openedAt,
                cover.reservedUntil - cover.openedAt
            );
        } else if (block.timestamp < cover.reservedUntil + DISPUTE_TIME) {
            paid = Math.min(loss, cover.amount); // afterwards capital that was counted for it may leave
        }

        Exposure ofAgent = _exposureOfAgent[cover.agentId];
        _exposureOfAgent[cover.agentId] = ofAgent.ended(cover.amount, paid, LOSS_MEMORY);
        Exposure ofClient = _exposureOfClient[cover.client];
        _exposureOfClient[cover.client] = ofClient.ended(cover.amount, paid, LOSS_MEMORY);
        Capital memory capital = _capital;
        capital.assets = capital.assets + cover.premium - uint128(paid + refund);
        capital.openCover -= cover.amount;
        _capital = capital;
        if (paid == 0) {
            delete _covers[jobId];
        } else {
            // In one slot; the other stays as it is.
            Cover storage ended = _covers[jobId];
            ended.premium = uint96(paid);
            ended.openedAt = 0;
            _losses.payouts += uint128(paid);
        }
        emit CoverClosed(jobId, paid, refund, capital.assets, capital.openCover);

        if (paid + refund != 0) LEDGER.transfer(cover.client, ASSET_ID, paid + refund);
    }

    /// @inheritdoc IInsurancePool
    function recover(uint256 jobId, uint256 amount) external returns (uint256 recovered) {
        Cover storage cover = _covers[jobId];
        uint256 owed = cover.openedAt == 0 ? cover.premium : 0;
        require(owed != 0, NothingToRecover(jobId));
        recovered = Math.min(amount, owed);
        require(recovered != 0, ZeroAmount());

        _exposureOfAgent[cover.agentId] = _exposureOfAgent[cover.agentId].recovered(recovered);
        _exposureOfClient[cover.client] = _exposureOfClient[cover.client].recovered(recovered);
        if (recovered == owed) delete _covers[jobId];
        else cover.premium = uint96(owed - recovered);
        uint256 assets = uint256(_capital.assets) + recovered;
        _capital.assets = assets.toUint128();
        _losses.recoveries += uint128(recovered);
        emit Recovered(jobId, msg.sender, recovered, assets);

        LEDGER.transferFrom(msg.sender, address(this), ASSET_ID, recovered);
    }

    // --- Leaving

    /// @inheritdoc IInsurancePool
    function requestRedeem(uint256 shares) external returns (uint48 claimableAt) {
        require(shares != 0, ZeroAmount());
        uint256 aside = _requests[msg.sender].shares;
        uint256 free = balanceOf(msg.sender) - aside;
        require(shares <= free, InsufficientShares(msg.sender, free, shares));

        claimableAt = uint48(block.timestamp) + REDEMPTION_DELAY;
        uint256 requested = aside + shares; // fits, as all shares together do
        _requests[msg.sender] = RedeemRequest(uint128(requested), claimableAt);
        _pricing.sharesAside += uint128(shares);
        emit RedeemRequested(msg.sender, shares, requested, claimableAt);
    }

    /// @inheritdoc IInsurancePool
    function cancelRedeem() external returns (uint256 shares) {
        shares = _requests[msg.sender].shares;
        require(shares != 0, NothingRequested(msg.sender));

        delete _requests[msg.sender];
        _pricing.sharesAside -= uint128(shares);
        emit RedeemCancelled(msg.sender, shares);
    }

    // --- Manager

    /// @inheritdoc IInsurancePool
    function setRate(uint64 rate) external onlyManager {
        Pricing memory pricing = _pricing;
        (uint256 lowest, uint256 highest) = (pricing.rate, pricing.rate);
        if (block.timestamp >= pricing.rateSetAt + RATE_PERIOD) {
            (lowest, highest) = CoverMath.rateStep(_tariff(pricing.rate), MAX_STEP_BPS);
        }
        _setRate(rate, lowest, highest);
    }

    /// @inheritdoc IInsurancePool
    function setManager(address newManager) external onlyManager {
        _setManager(newManager);
    }

    // --- Views

    /// @inheritdoc IInsurancePool
    function quote(Risk calldata risk, uint128 amount) external view returns (uint256 premium) {
        uint256 reserved = CoverMath.reserved(uint256(_capital.openCover) + amount, RATIO_BPS);
        return _premium(risk, amount, _pricing.rate, CoverMath.utilisation(reserved, _capital.assets));
    }

    /// @inheritdoc IInsurancePool
    function coverOf(uint256 jobId) external view returns (Cover memory cover) {
        if (_covers[jobId].openedAt != 0) cover = _covers[jobId];
    }

    /// @inheritdoc IInsurancePool
    function stateOf() external view returns (State memory) {
        return
            State({
                assets: _capital.assets,
                openCover: _capital.openCover,
                reserved: CoverMath.reserved(_capital.openCover, RATIO_BPS),
                sharesAside: _pricing.sharesAside,
                payouts: _losses.payouts,
                recoveries: _losses.recoveries,
                rate: _pricing.rate,
                rateSetAt: _pricing.rateSetAt
            });
    }

    /// @inheritdoc IInsurancePool
    function settings() external view returns (Settings memory) {
        return
            Settings({
                asset: asset(),
                capability: CAPABILITY,
                ratioBps: RATIO_BPS,
                agentCapBps: AGENT_CAP_BPS,
                clientCapBps: CLIENT_CAP_BPS,
                redemptionDelay: REDEMPTION_DELAY,
                minRate: MIN_RATE,
                maxRate: MAX_RATE,
                maxStepBps: MAX_STEP_BPS
            });
    }

    /// @inheritdoc IInsurancePool
    function redeemRequestOf(address owner) external view returns (RedeemRequest memory) {
        return _requests[owner];
    }

    /// @inheritdoc IInsurancePool
    function exposureOf(uint256 agentId, address client) external view returns (uint256 ofAgent, uint256 ofClient) {
        return (_exposureOfAgent[agentId].sum(LOSS_MEMORY), _exposureOfClient[client].sum(LOSS_MEMORY));
    }

    /// @inheritdoc IInsurancePool
    function capacityFor(uint256 agentId, address client, uint256 score) external view returns (uint256) {
        uint256 staying = _staying(_pricing.sharesAside);
        uint256 agentCap = CoverMath.agentCap(staying, AGENT_CAP_BPS, score);
        uint256 forAgent = Math.saturatingSub(agentCap, _exposureOfAgent[agentId].sum(LOSS_MEMORY));
        uint256 clientCap = CoverMath.cap(staying, CLIENT_CAP_BPS);
        uint256 forClient = Math.saturatingSub(clientCap, _exposureOfClient[client].sum(LOSS_MEMORY));
        uint256 forAll = CoverMath.capacity(_capital.assets, _capital.openCover, RATIO_BPS);
        return Math.min(Math.min(forAgent, forClient), Math.min(forAll, type(uint96).max));
    }

    /// @inheritdoc IERC4626
    function totalAssets() public view override(ERC4626, IERC4626) returns (uint256) {
        return _capital.assets;
    }

    /// @inheritdoc IERC4626
    function maxDeposit(address) public view override(ERC4626, IERC4626) returns (uint256) {
        uint256 shares = HIGHEST_SUPPLY - totalSupply();
        return Math.min(_assetsBelowHighest(), _convertToAssets(shares, Math.Rounding.Floor));
    }

    /// @inheritdoc IERC4626
    function maxMint(address) public view override(ERC4626, IERC4626) returns (uint256) {
        uint256 shares = HIGHEST_SUPPLY - totalSupply();
        return Math.min(shares, _convertToShares(_assetsBelowHighest(), Math.Rounding.Floor));
    }

    /// @inheritdoc IERC4626
    /// @dev Shares that were put aside, in the window after the delay, as far as capital that backs no cover pays for them.
    function maxRedeem(address owner) public view override(ERC4626, IERC4626) returns (uint256) {
        RedeemRequest memory request = _requests[owner];
        bool claimable =
            block.timestamp >= request.claimableAt && block.timestamp <= request.claimableAt + REDEMPTION_WINDOW;
        if (!claimable) return 0;
        uint256 free = _capital.assets - CoverMath.reserved(_capital.openCover, RATIO_BPS);
        if (_convertToAssets(request.shares, Math.Rounding.Floor) <= free) return request.shares;
        return _convertToShares(free, Math.Rounding.Floor);
    }

    // --- ERC-4626 through the Ledger

    /// @dev Capital counts once it is in the Ledger, in full: a token that keeps back a part of a transfer is refused.
    function _transferIn(address from, uint256 assets) internal override {
        IERC20 token = IERC20(asset());
        token.safeTransferFrom(from, address(this), assets);
        token.forceApprove(address(LEDGER), assets);
        uint256 credited = LEDGER.deposit(token, assets, address(this));
        require(credited == assets, IncompleteDeposit(credited, assets));
        _capital.assets = (uint256(_capital.assets) + assets).toUint128();
    }

    /// @dev Shares worth nothing leave with nothing: not every token sends 0.
    function _transferOut(address to, uint256 assets) internal override {
        if (assets == 0) return;
        _capital.assets -= uint128(assets);
        LEDGER.withdraw(IERC20(asset()), assets, to);
    }

    /// @dev {maxRedeem} has been checked.
    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override {
        RedeemRequest memory request = _requests[owner];
        request.shares -= uint128(shares);
        if (request.shares == 0) request.claimableAt = 0;
        _requests[owner] = request;
        _pricing.sharesAside -= uint128(shares);
        super._withdraw(caller, receiver, owner, assets, shares);
    }

    /// @dev Shares that were put aside stay with their owner.
    function _update(address from, address to, uint256 shares) internal override {
        if (from != address(0)) {
            uint256 free = balanceOf(from) - _requests[from].shares;
            require(shares <= free, InsufficientShares(from, free, shares));
        }
        super._update(from, to, shares);
    }

    function _setRate(uint64 rate, uint256 lowest, uint256 highest) private {
        require(rate >= lowest && rate <= highest, RateOutOfBounds(rate, lowest, highest));

        _pricing.rate = rate;
        _pricing.rateSetAt = uint48(block.timestamp);
        emit RateSet(rate);
    }

    function _setManager(address newManager) private {
        require(newManager != address(0), InvalidManager(newManager));

        emit ManagerChanged(manager, newManager);
        manager = newManager;
    }

    /// @dev Capital whose owners have not asked to leave, rounded down: what of it is here now is here for the whole delay.
    function _staying(uint256 sharesAside) private view returns (uint256) {
        return _convertToAssets(totalSupply() - sharesAside, Math.Rounding.Floor);
    }

    function _premium(
        Risk calldata risk,
        uint256 amount,
        uint256 rate,
        uint256 utilisation
    ) private view returns (uint256) {
        return CoverMath.premium(_tariff(rate), amount, risk.score, risk.duration, utilisation);
    }

    function _tariff(uint256 rate) private view returns (CoverMath.Tariff memory) {
        return CoverMath.Tariff({rate: rate, lowest: MIN_RATE, highest: MAX_RATE});
    }

    function _assetsBelowHighest() private view returns (uint256) {
        return Math.saturatingSub(HIGHEST_ASSETS, _capital.assets);
    }

    function _decimalsOffset() internal pure override returns (uint8) {
        return DECIMALS_OFFSET;
    }
}
