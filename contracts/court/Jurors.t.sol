// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {CourtTest} from "../mocks/CourtTest.sol";

contract JurorsTest is CourtTest {
    address private owner;
    uint256 private agentId;

    function setUp() public override {
        super.setUp();
        agentId = _addJuror(0);
        owner = _owners[0].addr;
    }

    function test_optIn_reservesTheDeposit() public {
        uint256 before = _ainuOf(owner);
        vm.prank(owner);
        vm.expectEmit(address(court));
        emit ICourt.JurorOptedIn(agentId, 3, 300e18, _now());
        court.optIn(agentId, 3);
        assertEq(before - _ainuOf(owner), 300e18);
        assertEq(_ainuOf(address(court)), 300e18);
        ICourt.Juror memory juror = court.jurorOf(agentId);
        assertEq(juror.units, 3);
        assertEq(juror.deposit, 300e18);
        assertEq(juror.seats, 0);
        assertEq(juror.activeFrom, _now());
        assertEq(juror.activeTo, type(uint48).max);
        assertEq(court.jurorCount(), 1);
    }

    function test_optIn_revertsWhenNotTheOwner() public {
        _expect(stranger, abi.encodeWithSelector(ICourt.NotAgentOwner.selector, agentId, stranger));
        court.optIn(agentId, 1);
    }

    function test_optIn_revertsWithoutOrWithTooManyUnits() public {
        _expect(owner, abi.encodeWithSelector(ICourt.InvalidUnits.selector, 0, 10));
        court.optIn(agentId, 0);
        _expect(owner, abi.encodeWithSelector(ICourt.InvalidUnits.selector, 11, 10));
        court.optIn(agentId, 11);
    }

    function test_optIn_revertsTwice() public {
        _optIn(1);
        _expect(owner, abi.encodeWithSelector(ICourt.AlreadyJuror.selector, agentId));
        court.optIn(agentId, 1);
    }

    function test_optIn_revertsWithoutABond() public {
        vm.prank(owner);
        staking.unbond(agentId, 100e18);
        _expect(owner, abi.encodeWithSelector(ICourt.AgentNotEligible.selector, agentId));
        court.optIn(agentId, 1);
    }

    function test_optIn_revertsWithALowScore() public {
        vm.prank(jobs);
        reputation.record(agentId, client, 1, IReputation.Outcome.Severe, false, true);
        _expect(owner, abi.encodeWithSelector(ICourt.ScoreTooLow.selector, agentId, 0, 400));
        court.optIn(agentId, 1);
    }

    function test_optOut_endsTheWeightAndKeepsTheDeposit() public {
        _optIn(1);
        vm.prank(owner);
        vm.expectEmit(address(court));
        emit ICourt.JurorOptedOut(agentId, _now(), _now() + 28 days);
        court.optOut(agentId);
        assertEq(court.jurorOf(agentId).activeTo, _now());
        assertEq(court.jurorOf(agentId).deposit, 100e18);
    }

    function test_optOut_revertsWhenNotTheOwnerOrNotActive() public {
        _expect(owner, abi.encodeWithSelector(ICourt.NotJuror.selector, agentId));
        court.optOut(agentId);
        _optIn(1);
        _expect(stranger, abi.encodeWithSelector(ICourt.NotAgentOwner.selector, agentId, stranger));
        court.optOut(agentId);
        vm.startPrank(owner);
        court.optOut(agentId);
        vm.expectRevert(abi.encodeWithSelector(ICourt.NotJuror.selector, agentId));
        court.optOut(agentId);
    }

    function test_withdrawDeposit_waitsLongerThanADispute() public {
        _optIn(1);
        _expect(owner, abi.encodeWithSelector(ICourt.DepositReserved.selector, agentId, 0, type(uint48).max));
        court.withdrawDeposit(agentId, owner);
        vm.prank(owner);
        court.optOut(agentId);
        uint48 withdrawableAt = _now() + 28 days;
        skip(28 days - 1);
        _expect(owner, abi.encodeWithSelector(ICourt.DepositReserved.selector, agentId, 0, withdrawableAt));
        court.withdrawDeposit(agentId, owner);
        skip(1);
        vm.prank(owner);
        assertEq(court.withdrawDeposit(agentId, stranger), 100e18);
        assertEq(_ainuOf(stranger), 100e18);
        assertEq(_ainuOf(address(court)), 0);
        _expect(owner, abi.encodeWithSelector(ICourt.NotJuror.selector, agentId));
        court.withdrawDeposit(agentId, owner);
    }

    function test_withdrawDeposit_revertsToNobodyAndByOthers() public {
        _optIn(1);
        _expect(owner, abi.encodeWithSelector(ICourt.InvalidBeneficiary.selector, address(0)));
        court.withdrawDeposit(agentId, address(0));
        _expect(owner, abi.encodeWithSelector(ICourt.InvalidBeneficiary.selector, address(court)));
        court.withdrawDeposit(agentId, address(court));
        _expect(stranger, abi.encodeWithSelector(ICourt.NotAgentOwner.selector, agentId, stranger));
        court.withdrawDeposit(agentId, stranger);
    }

    function test_withdrawDeposit_revertsWhileASeatIsOpen() public {
        _optIn(10);
        skip(1);
        _open(1);
        _draw((1 << 20) | 1);
        assertEq(court.jurorOf(agentId).seats, 1);
        vm.prank(owner);
        court.optOut(agentId);
        uint48 withdrawableAt = _now() + 28 days;
        skip(60 days);
        _expect(owner, abi.encodeWithSelector(ICourt.DepositReserved.selector, agentId, 1, withdrawableAt));
        court.withdrawDeposit(agentId, owner);
    }

    function test_optIn_usesAFreePlaceAgain() public {
        _optIn(1);
        vm.prank(owner);
        court.optOut(agentId);
        skip(28 days);
        vm.prank(owner);
        court.withdrawDeposit(agentId, owner);
        uint256 other = _addJuror(2);
        assertEq(court.jurorCount(), 1);
        _optIn(1);
        assertEq(court.jurorCount(), 2);
        skip(1);
        uint256 disputeId = _open(2);
        _draw(disputeId);
        ICourt.Seat[] memory seats = court.seatsOf(disputeId, 0);
        assertEq(seats.length, 2);
        assertEq(seats[0].agentId + seats[1].agentId, agentId + other);
    }

    function _optIn(uint16 units) private {
        vm.prank(owner);
        court.optIn(agentId, units);
    }
}
