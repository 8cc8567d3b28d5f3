// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {IInsurancePools} from "../interfaces/IInsurancePools.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {InsurancePool} from "./InsurancePool.sol";

/// @title InsurancePools
/// @notice See {IInsurancePools}. The constants bound what a pool can be.
contract InsurancePools is IInsurancePools {
    /// @notice Capital over open cover, in basis points.
    uint256 public constant LOWEST_RATIO_BPS = 10_000;
    uint256 public constant HIGHEST_RATIO_BPS = 50_000;

    /// @notice The most that one agent, or one client, can cost a pool at once, in basis points of its capital.
    uint256 public constant HIGHEST_CAP_BPS = 5_000;

    /// @notice In seconds. The lowest leaves two days for a job, beside the time of a dispute about it.
    uint256 public constant LOWEST_REDEMPTION_DELAY = 30 days;
    uint256 public constant HIGHEST_REDEMPTION_DELAY = 365 days;

    /// @notice For each unit of cover, 1e18 fixed point.
    uint256 public constant LOWEST_RATE = 1e14;
    uint256 public constant HIGHEST_RATE = 5e17;

    /// @notice The most that a rate can change in a day, in basis points of it.
    uint256 public constant HIGHEST_STEP_BPS = 5_000;

    ILedger private immutable LEDGER;
    address private immutable JOBS;

    /// @inheritdoc IInsurancePools
    mapping(address account => bool) public isPool;

    constructor(ILedger ledger, address jobs) {
        LEDGER = ledger;
        JOBS = jobs;
    }

    /// @inheritdoc IInsurancePools
    function create(
        IInsurancePool.Settings calldata settings,
        address manager,
        uint64 rate,
        string calldata name,
        string calldata symbol
    ) external returns (IInsurancePool pool) {
        _require(settings.asset.code.length != 0, "asset", uint160(settings.asset));
        _requireWithin("ratioBps", settings.ratioBps, LOWEST_RATIO_BPS, HIGHEST_RATIO_BPS);
        _requireWithin("agentCapBps", settings.agentCapBps, 1, HIGHEST_CAP_BPS);
        _requireWithin("clientCapBps", settings.clientCapBps, 1, HIGHEST_CAP_BPS);
        _requireWithin("redemptionDelay", settings.redemptionDelay, LOWEST_REDEMPTION_DELAY, HIGHEST_REDEMPTION_DELAY);
        _requireWithin("maxRate", settings.maxRate, LOWEST_RATE, HIGHEST_RATE);
        _requireWithin("minRate", settings.minRate, LOWEST_RATE, settings.maxRate);
        _requireWithin("maxStepBps", settings.maxStepBps, 1, HIGHEST_STEP_BPS);

        pool = new InsurancePool(LEDGER, JOBS, settings, manager, rate, name, symbol);
        isPool[address(pool)] = true;
        emit PoolCreated(address(pool), settings.asset, settings.capability, manager, name, symbol, settings, rate);
    }

    function _requireWithin(bytes32 name, uint256 value, uint256 lowest, uint256 highest) private pure {
        _require(value >= lowest && value <= highest, name, value);
    }

    function _require(bool valid, bytes32 name, uint256 value) private pure {
        require(valid, IInsurancePool.InvalidSettings(name, value));
    }
}
