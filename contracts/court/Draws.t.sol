// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {CourtTest} from "../mocks/CourtTest.sol";

contract DrawsTest is CourtTest {
    function test_draw_seatsEachJurorOnce() public {
        _addJurors(3, 10);
        uint256 disputeId = _open();
        _assertPhase(disputeId, ICourt.Phase.Drawing);
        _draw(disputeId);
        _assertPhase(disputeId, ICourt.Phase.Evidence);
        assertEq(court.disputeOf(disputeId).phaseEndsAt, _now() + EVIDENCE);
        ICourt.Seat[] memory seats = court.seatsOf(disputeId, 0);
        assertEq(seats.length, 3);
        uint256 sum;
        for (uint256 i = 0; i < 3; ++i) {
            sum += seats[i].agentId;
            assertEq(uint256(seats[i].state), uint256(ICourt.SeatState.Drawn));
            assertEq(court.jurorOf(seats[i].agentId).seats, 1);
        }
        assertEq(sum, _jurors[0] + _jurors[1] + _jurors[2]);
    }

    function test_draw_revertsBeforeTheRandomnessIsKnown() public {
        _addJurors(3, 10);
        uint256 disputeId = _open();
        bytes memory notReady = abi.encodeWithSelector(
            ICourt.RandomnessNotReady.selector,
            disputeId,
            vm.getBlockNumber() + 1
        );
        vm.expectRevert(notReady);
        court.draw(disputeId);
        vm.roll(vm.getBlockNumber() + 1);
        vm.expectRevert(notReady);
        court.draw(disputeId);
    }

    function test_draw_revertsTwiceAndForAnUnknownDispute() public {
        _addJurors(3, 10);
        uint256 disputeId = _open();
        _draw(disputeId);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Evidence));
        court.draw(disputeId);
        vm.expectRevert(abi.encodeWithSelector(ICourt.UnknownDispute.selector, 7));
        court.draw(7);
    }

    function test_draw_thatIsWithheldAsksForOtherRandomnessAndIsCounted() public {
        _addJurors(3, 10);
        uint256 disputeId = _open();
        vm.roll(vm.getBlockNumber() + 10_000);
        vm.expectEmit(address(court));
        emit ICourt.DrawRequested(disputeId, 0, vm.getBlockNumber() + 1, 1);
        court.draw(disputeId);
        assertEq(court.disputeOf(disputeId).misses, 1);
        _assertPhase(disputeId, ICourt.Phase.Drawing);
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 3);
    }

    function test_draw_findsFewerThanAskedFor() public {
        _addJurors(2, 10);
        uint256 disputeId = _open();
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 2);
    }

    function test_draw_fromAShortListFindsEvenThoseOfTheSmallestWeight() public {
        _addJurors(3, 1);
        for (uint256 entropy = 1; entropy <= 100; ++entropy) {
            uint256 before = vm.snapshotState();
            uint256 disputeId = _open();
            _mine(entropy);
            _drawOn(disputeId);
            assertEq(court.seatsOf(disputeId, 0).length, 3);
            assertTrue(vm.revertToState(before));
        }
    }

    /// @dev A hundred and twenty-eight tries for each place there is.
    function test_draw_fromAShortListEndsSoon() public {
        _addJurors(4, 10);
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(_owners[i].addr);
            court.optOut(_jurors[i]);
        }
        skip(1);
        uint256 disputeId = _open();
        _mine(1);
        assertEq(_drawOn(disputeId), 2);
        assertEq(court.seatsOf(disputeId, 0).length, 2);
    }

    function test_draw_withoutJurorsRefusesToRule() public {
        uint256 disputeId = _open();
        _draw(disputeId);
        _assertPhase(disputeId, ICourt.Phase.Appeal);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 0);
        assertEq(_usdOf(treasury), COST);
        assertEq(_usdOf(address(court)), 0);
    }

    function test_draw_leavesOutTheAgentAndItsOwnersOtherAgents() public {
        _addJurors(1, 10);
        _optInAs(provider, providerAgent);
        _optInAs(provider, _newAgent(provider));
        skip(1);
        _assertOnlyTheFirstIsDrawn();
    }

    function test_draw_leavesOutAgentsOfTheOwnerOfTheAgentThatIsNoParty() public {
        _addJurors(1, 10);
        vm.prank(provider);
        registry.transferFrom(provider, stranger, providerAgent);
        _optInAs(stranger, _newAgent(stranger));
        skip(1);
        _assertOnlyTheFirstIsDrawn();
    }

    function test_draw_leavesOutAgentsThatAPartyOwnsOrControls() public {
        _addJurors(2, 10);
        _optInAs(client, _newAgent(client));
        vm.prank(_owners[1].addr);
        registry.approve(client, _jurors[1]);
        skip(1);
        _assertOnlyTheFirstIsDrawn();
    }

    function test_draw_leavesOutAgentsThatAPartyNominated() public {
        _addJurors(3, 10);
        nominations.set(_jurors[1], client, 100e18 + 1);
        nominations.set(_jurors[2], provider, 100e18 + 1);
        skip(1);
        _assertOnlyTheFirstIsDrawn();
    }

    /// @dev A party that sees whom the draw will take, and nominates them to keep them out.
    function test_draw_keepsAgentsThatAPartyNominatedSince() public {
        _addJurors(2, 10);
        uint256 disputeId = _open();
        nominations.set(_jurors[0], client, 1_000_000e18);
        skip(1);
        nominations.set(_jurors[1], provider, 1_000_000e18);
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 2);
    }

    function test_draw_keepsAgentsThatAPartyNominatedWithDust() public {
        _addJurors(2, 10);
        nominations.set(_jurors[0], client, 100e18);
        nominations.set(_jurors[1], provider, 1);
        skip(1);
        uint256 disputeId = _open();
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 2);
    }

    function test_draw_ofAnAgentThatThereIsNot() public {
        _addJurors(1, 10);
        uint256 cost = court.arbitrationCost("", usd);
        bytes memory extraData = abi.encode(uint256(0), uint256(0), address(0), address(0), uint256(999));
        uint256 disputeId = arbitrable.open(court, ledger, CHOICES, extraData, usd, cost);
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 1);
    }

    function test_draw_seesOnlyThoseWhoWereInBefore() public {
        _addJurors(5, 5);
        uint256 disputeId = _open();
        uint256 before = vm.snapshotState();
        _draw(disputeId);
        ICourt.Seat[] memory expected = court.seatsOf(disputeId, 0);

        assertTrue(vm.revertToState(before));
        _addJurors(20, 10);
        vm.prank(_owners[0].addr);
        court.optOut(_jurors[0]);
        _draw(disputeId);
        ICourt.Seat[] memory found = court.seatsOf(disputeId, 0);
        for (uint256 i = 0; i < 3; ++i) assertEq(found[i].agentId, expected[i].agentId);
    }

    function test_draw_leavesOutWhoOptedInInTheSameSecondOrOutBefore() public {
        _addJurors(2, 10);
        vm.prank(_owners[0].addr);
        court.optOut(_jurors[0]);
        skip(1);
        _addJuror(10);
        uint256 disputeId = _open();
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 1);
        assertEq(_agentIn(disputeId, 0), _jurors[1]);
    }

    function test_draw_leavesOutWhoseDepositIsTaken() public {
        _addJurors(1, 1);
        for (uint256 i = 0; i < 5; ++i) _draw(_open(1));
        assertEq(court.jurorOf(_jurors[0]).seats, 5);
        uint256 disputeId = _open(1);
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 0);
    }

    function test_draw_keepsWhoUnbondsOrOptsOutMeanwhile() public {
        _addJurors(3, 10);
        uint256 disputeId = _opened();
        for (uint256 i = 0; i < 3; ++i) {
            vm.startPrank(_owners[i].addr);
            court.optOut(_jurors[i]);
            staking.unbond(_jurors[i], 100e18);
            vm.stopPrank();
        }
        _vote(disputeId, _votes(3, 3, 1));
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 3);
        assertEq(_deposits(), 3_000e18 - 10e18);
    }

    function test_draw_replacesWhoDidNotCommit() public {
        _addJurors(4, 10);
        uint256 disputeId = _opened();
        _commit(disputeId, 0, 3);
        _commit(disputeId, 2, 3);
        uint256 absent = _agentIn(disputeId, 1);
        skip(COMMIT);
        _assertPhase(disputeId, ICourt.Phase.Absent);
        vm.expectEmit(address(court));
        emit ICourt.JurorAbsent(disputeId, 0, 1, absent, AT_RISK);
        court.draw(disputeId);
        assertEq(court.jurorOf(absent).deposit, 1_000e18 - AT_RISK);
        assertEq(court.jurorOf(absent).seats, 0);
        _assertPhase(disputeId, ICourt.Phase.Drawing);
        _draw(disputeId);
        _assertPhase(disputeId, ICourt.Phase.Commit);
        assertNotEq(_agentIn(disputeId, 1), absent);
        _commit(disputeId, 1, 3);
        _assertPhase(disputeId, ICourt.Phase.Reveal);
        for (uint256 i = 0; i < 3; ++i) _reveal(disputeId, i, 3);
        skip(APPEAL);
        uint256 before = _ainuOf(_ownerOf(_agentIn(disputeId, 1)).addr);
        court.executeRuling(disputeId);
        assertEq(_ainuOf(_ownerOf(_agentIn(disputeId, 1)).addr) - before, AT_RISK / 3);
        assertEq(_ainuOf(treasury), AT_RISK % 3);
        assertEq(_ainuOf(address(court)), _deposits());
    }

    function test_draw_goesOnWithoutReplacementsWhereThereAreNone() public {
        _addJurors(3, 10);
        uint256 disputeId = _opened();
        _commit(disputeId, 0, 4);
        skip(COMMIT);
        court.draw(disputeId);
        _draw(disputeId);
        _assertPhase(disputeId, ICourt.Phase.Reveal);
        assertEq(_state(disputeId, 1), uint256(ICourt.SeatState.Absent));
        _reveal(disputeId, 0, 4);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 4);
        assertEq(_usdOf(_ownerOf(_agentIn(disputeId, 0)).addr), COST);
        assertEq(_ainuOf(address(court)), _deposits());
    }

    function test_draw_whereAllAreAbsentTwiceRefusesToRule() public {
        _addJurors(6, 10);
        uint256 disputeId = _opened();
        skip(COMMIT);
        court.draw(disputeId);
        _draw(disputeId);
        skip(COMMIT);
        _assertPhase(disputeId, ICourt.Phase.Appeal);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 0);
        assertEq(_deposits(), 6_000e18 - 6 * AT_RISK);
        assertEq(_ainuOf(treasury), 6 * AT_RISK);
        assertEq(_usdOf(treasury), COST);
    }

    /// @dev Ten jurors of 1 to 10 units; 27.88 is what 9 degrees of freedom exceed once in a thousand times.
    function test_draw_frequenciesMatchTheStakes() public {
        ICourt.Parameters memory p = _parameters();
        p.atRisk = 1e15; // so that nobody runs out of deposit
        court.setParameters(p);
        for (uint16 units = 1; units <= 10; ++units) _addJuror(units);
        skip(1);
        uint256 draws = 10_000;
        uint256[] memory seats = new uint256[](11);
        for (uint256 i = 0; i < draws; ++i) {
            uint256 disputeId = _open(1);
            _mine(uint256(keccak256(abi.encode("seed", i))));
            court.draw(disputeId);
        }
        uint256 chiSquared; // times 1e6
        for (uint256 i = 1; i <= 10; ++i) {
            seats[i] = court.jurorOf(_jurors[i - 1]).seats;
            uint256 expected = (draws * i * 1e6) / 55;
            uint256 found = seats[i] * 1e6;
            uint256 off = found > expected ? found - expected : expected - found;
            chiSquared += (off * off) / expected;
        }
        assertLt(chiSquared, 27.88e6, "chi-squared");
    }

    function _optInAs(address owner, uint256 agentId) private {
        ledger.deposit(ainu, 1_000e18, owner);
        vm.startPrank(owner);
        ledger.setOperator(address(court), true);
        court.optIn(agentId, 10);
        vm.stopPrank();
    }

    function _assertOnlyTheFirstIsDrawn() private {
        uint256 disputeId = _open();
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 0).length, 1);
        assertEq(_agentIn(disputeId, 0), _jurors[0]);
    }
}
