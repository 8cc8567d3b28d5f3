// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {InsuranceFixture} from "./InsuranceFixture.t.sol";

/// @notice What the manager can do, and how fast.
contract InsurancePoolManagerTest is InsuranceFixture {
    function setUp() public override {
        super.setUp();
        skip(1 days);
    }

    function test_setRate_setsRateAndTime() public {
        _setRate(0.021e18);
        assertEq(pool.stateOf().rate, 0.021e18);
        assertEq(pool.stateOf().rateSetAt, _now());
        assertEq(pool.quote(_risk(JOB), 10_000), 85); // 84.0.. rounded up
    }

    function test_setRate_keepsTheSharesThatAreAside() public {
        _request(alice, 400e24);
        _setRate(0.021e18);
        assertEq(pool.stateOf().sharesAside, 400e24);
    }

    function test_setRate_emits() public {
        vm.expectEmit(address(pool));
        emit IInsurancePool.RateSet(0.019e18);
        _setRate(0.019e18);
    }

    function test_setRate_goesOneStepUpOrDown() public {
        _assertOutOfBounds(0.022e18 + 1, 0.018e18, 0.022e18);
        _assertOutOfBounds(0.018e18 - 1, 0.018e18, 0.022e18);
        _setRate(0.022e18);
        skip(1 days);
        _setRate(0.0198e18);
    }

    function test_setRate_goesNoStepTwiceADay() public {
        _setRate(0.021e18);
        skip(1 days - 1);
        _assertOutOfBounds(0.021e18 + 1, 0.021e18, 0.021e18);
        _assertOutOfBounds(0.021e18 - 1, 0.021e18, 0.021e18);
        skip(1);
        _setRate(0.021e18 + 1);
    }

    function test_setRate_goesNoStepOnTheFirstDay() public {
        pool = _newPool(_settings());
        skip(1 days - 1);
        _assertOutOfBounds(0.021e18, RATE, RATE);
    }

    function test_setRate_staysWithinTheBounds() public {
        for (uint256 i = 0; i < 40; ++i) {
            uint256 next = (uint256(pool.stateOf().rate) * 11) / 10;
            _setRate(next > 0.25e18 ? 0.25e18 : uint64(next));
            skip(1 days);
        }
        _assertOutOfBounds(0.25e18 + 1, 0.225e18, 0.25e18);
    }

    /// @dev Many small steps, or few, go equally far at most.
    function testFuzz_setRate_walksNoFasterThanAStepADay(uint64[12] memory wanted, uint32[12] memory waits) public {
        uint256 start = _now();
        for (uint256 i = 0; i < wanted.length; ++i) {
            skip(waits[i] % 2 days);
            uint256 rate = pool.stateOf().rate;
            vm.prank(manager);
            try pool.setRate(uint64(bound(wanted[i], (rate * 8) / 10, (rate * 12) / 10))) {} catch {}
            uint256 highest = RATE;
            uint256 lowest = RATE;
            for (uint256 day = 0; day <= (_now() - start) / 1 days; ++day) {
                highest += highest / 10;
                lowest -= lowest / 10;
            }
            assertLe(pool.stateOf().rate, highest);
            assertGe(pool.stateOf().rate, lowest);
        }
    }

    function test_setRate_revertsForOthersThanTheManager() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NotManager.selector, alice));
        vm.prank(alice);
        pool.setRate(RATE);
    }

    function test_setRate_changesNoOpenCover() public {
        uint256 premium = _open(JOB, AMOUNT);
        _setRate(0.022e18);
        assertEq(pool.coverOf(JOB).premium, premium);
        assertEq(pool.closeCover(JOB, AMOUNT, false), AMOUNT);
    }

    function test_setManager_handsOver() public {
        vm.expectEmit(address(pool));
        emit IInsurancePool.ManagerChanged(manager, bob);
        vm.prank(manager);
        pool.setManager(bob);
        assertEq(pool.manager(), bob);
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.NotManager.selector, manager));
        vm.prank(manager);
        pool.setManager(manager);
    }

    function test_setManager_revertsForNobody() public {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.InvalidManager.selector, address(0)));
        vm.prank(manager);
        pool.setManager(address(0));
    }

    function _setRate(uint64 rate) private {
        vm.prank(manager);
        pool.setRate(rate);
    }

    function _assertOutOfBounds(uint64 rate, uint256 lowest, uint256 highest) private {
        vm.expectRevert(abi.encodeWithSelector(IInsurancePool.RateOutOfBounds.selector, rate, lowest, highest));
        _setRate(rate);
    }
}
