// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {IInsurancePools} from "../interfaces/IInsurancePools.sol";
import {InsuranceFixture} from "./InsuranceFixture.t.sol";

contract InsurancePoolsTest is InsuranceFixture {
    IInsurancePool.Settings private _changed;

    function setUp() public override {
        super.setUp();
        _changed = _settings();
    }

    function test_create_makesAPoolAsAsked() public {
        vm.prank(bob);
        IInsurancePool made = pools.create(_settings(), manager, RATE, "OCR cover", "OCR");
        assertTrue(pools.isPool(address(made)));
        assertEq(keccak256(abi.encode(made.settings())), keccak256(abi.encode(_settings())));
        assertEq(made.manager(), manager);
        assertEq(made.stateOf().rate, RATE);
        assertEq(made.stateOf().rateSetAt, _now());
        assertEq(made.asset(), address(token));
        assertEq(bytes(made.name()), "OCR cover");
        assertEq(bytes(made.symbol()), "OCR");
        assertEq(made.decimals(), 24);
        assertEq(made.totalSupply(), 0);
    }

    function test_create_emits() public {
        address expected = vm.computeCreateAddress(address(pools), vm.getNonce(address(pools)));
        vm.expectEmit(expected);
        emit IInsurancePool.ManagerChanged(address(0), manager);
        vm.expectEmit(expected);
        emit IInsurancePool.RateSet(RATE);
        vm.expectEmit(address(pools));
        emit IInsurancePools.PoolCreated(
            expected,
            address(token),
            CAPABILITY,
            manager,
            "OCR cover",
            "OCR",
            _settings(),
            RATE
        );
        pools.create(_settings(), manager, RATE, "OCR cover", "OCR");
    }

    function test_isPool_isFalseForOthers() public view {
        assertTrue(pools.isPool(address(pool)));
        assertFalse(pools.isPool(address(token)));
    }

    function test_create_revertsForAnAssetWithoutCode() public {
        _changed.asset = alice;
        _expectInvalid("asset", uint160(alice));
    }

    function test_create_revertsOutsideOfTheRatios() public {
        _changed.ratioBps = 9_999;
        _expectInvalid("ratioBps", 9_999);
        _changed.ratioBps = 50_001;
        _expectInvalid("ratioBps", 50_001);
    }

    function test_create_revertsOutsideOfTheCaps() public {
        _changed.agentCapBps = 0;
        _expectInvalid("agentCapBps", 0);
        _changed.agentCapBps = 5_001;
        _expectInvalid("agentCapBps", 5_001);
        _changed.agentCapBps = 5_000;
        _changed.clientCapBps = 0;
        _expectInvalid("clientCapBps", 0);
        _changed.clientCapBps = 5_001;
        _expectInvalid("clientCapBps", 5_001);
    }

    function test_create_revertsOutsideOfTheDelays() public {
        _changed.redemptionDelay = 30 days - 1;
        _expectInvalid("redemptionDelay", 30 days - 1);
        _changed.redemptionDelay = 365 days + 1;
        _expectInvalid("redemptionDelay", 365 days + 1);
    }

    function test_create_revertsOutsideOfTheRates() public {
        _changed.minRate = 1e14 - 1;
        _expectInvalid("minRate", 1e14 - 1);
        _changed.minRate = 1e14;
        _changed.maxRate = 5e17 + 1;
        _expectInvalid("maxRate", 5e17 + 1);
        _changed.maxRate = 1e14 - 1;
        _expectInvalid("maxRate", 1e14 - 1);
        _changed.maxRate = 2e14;
        _changed.minRate = 2e14 + 1;
        _expectInvalid("minRate", 2e14 + 1);
    }

    function test_create_revertsOutsideOfTheSteps() public {
        _changed.maxStepBps = 0;
        _expectInvalid("maxStepBps", 0);
        _changed.maxStepBps = 5_001;
        _expectInvalid("maxStepBps", 5_001);
    }

    function test_create_allowsTheBounds() public {
        _changed.ratioBps = 10_000;
        _changed.agentCapBps = 1;
        _changed.clientCapBps = 1;
        _changed.redemptionDelay = 30 days;
        _changed.minRate = 1e14;
        _changed.maxRate = 1e14;
        _changed.maxStepBps = 1;
        pools.create(_changed, manager, 1e14, "", "");
        _changed.ratioBps = 50_000;
        _changed.agentCapBps = 5_000;
        _changed.clientCapBps = 5_000;
        _changed.redemptionDelay = 365 days;
        _changed.minRate = 5e17;
        _changed.maxRate = 5e17;
        _changed.maxStepBps = 5_000;
        pools.create(_changed, manager, 5e17, "", "");
    }

    function test_create_revertsForARateOutsideOfItsBounds() public {
        _expectRateOutOfBounds(0.001e18 - 1);
        _expectRateOutOfBounds(0.25e18 + 1);
    }

    function test_create_revertsWithoutAManager() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.InvalidManager.selector, address(0)));
        pools.create(_changed, address(0), RATE, "", "");
    }

    function _expectInvalid(bytes32 name, uint256 value) private {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.InvalidSettings.selector, name, value));
        pools.create(_changed, manager, RATE, "", "");
    }

    function _expectRateOutOfBounds(uint64 rate) private {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.RateOutOfBounds.selector, rate, 0.001e18, 0.25e18));
        pools.create(_changed, manager, rate, "", "");
    }
}
