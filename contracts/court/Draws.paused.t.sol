// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {CourtTest} from "../mocks/CourtTest.sol";

/// @notice Draws from a list where one place in two hundred would do, which take more than one call.
contract DrawsPausedTest is CourtTest {
    uint256 private constant PLACES = 1_000;
    uint256 private constant FIT = 5;
    /// @dev Places that a call looks at, and a draw of three jurors at most.
    uint256 private constant CALL = 256;
    uint256 private constant MOST = 22_528;

    address private sybil = makeAddr("sybil");
    uint256[] private _sybils;

    function setUp() public override {
        super.setUp();
        _addJurors(FIT, 10);
        _addSybils();
    }

    function test_draw_goesOnUntilItFoundTheFew() public {
        for (uint256 entropy = 1; entropy <= 20; ++entropy) {
            uint256 before = vm.snapshotState();
            uint256 disputeId = _open();
            _mine(entropy);
            _drawOn(disputeId);
            assertEq(court.seatsOf(disputeId, 0).length, 3);
            assertEq(_seatsHeld(), 3, "each once");
            _assertPhase(disputeId, ICourt.Phase.Evidence);
            assertTrue(vm.revertToState(before));
        }
    }

    function test_draw_thatPausesTellsSoAndWaits() public {
        uint256 disputeId = _open();
        uint256 calls = _pausedWith(disputeId, 1);
        assertEq(_seatsHeld(), 1);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Drawing));
        court.commit(disputeId, 0, SALT);
        vm.expectEmit(address(court));
        emit ICourt.DrawPaused(disputeId, 0, (calls + 1) * CALL);
        court.draw(disputeId);
    }

    /// @dev A pause gives time to act, and nothing that an act could change.
    function test_draw_thatPausesIsChangedByNothingThatIsDoneSince() public {
        uint256 disputeId = _open();
        _pausedWith(disputeId, 0);
        uint256 before = vm.snapshotState();
        _drawOn(disputeId);
        ICourt.Seat[] memory expected = court.seatsOf(disputeId, 0);
        assertTrue(vm.revertToState(before));

        _addJurors(20, 10); // at places that were free
        assertEq(court.jurorCount(), PLACES);
        for (uint256 i = 0; i < FIT; ++i) {
            vm.startPrank(_owners[i].addr);
            court.optOut(_jurors[i]);
            staking.unbond(_jurors[i], 100e18);
            vm.stopPrank();
            nominations.set(_jurors[i], client, 1_000_000e18);
            skip(1);
        }
        ICourt.Parameters memory p = _parameters();
        p.atRisk = 100e18;
        court.setParameters(p);
        _drawOn(disputeId);
        ICourt.Seat[] memory found = court.seatsOf(disputeId, 0);
        for (uint256 i = 0; i < 3; ++i) assertEq(found[i].agentId, expected[i].agentId);
    }

    function test_draw_thatPausesAndMissesItsRandomnessKeepsWhoIsSeated() public {
        uint256 disputeId = _open();
        _pausedWith(disputeId, 1);
        uint256 first = _agentIn(disputeId, 0);
        vm.roll(vm.getBlockNumber() + 10_000);
        vm.expectEmit(address(court));
        emit ICourt.DrawRequested(disputeId, 0, vm.getBlockNumber() + 1, 1);
        court.draw(disputeId);
        vm.expectRevert(abi.encodeWithSelector(ICourt.RandomnessNotReady.selector, disputeId, vm.getBlockNumber() + 1));
        court.draw(disputeId);
        _draw(disputeId);
        assertEq(court.disputeOf(disputeId).misses, 1);
        assertEq(court.seatsOf(disputeId, 0).length, 3);
        assertEq(_agentIn(disputeId, 0), first);
        assertEq(_seatsHeld(), 3, "each once");
    }

    function test_draw_endsAfterItsLastTryWithWhomItFound() public {
        for (uint256 i = 1; i < FIT; ++i) {
            vm.prank(_owners[i].addr);
            court.optOut(_jurors[i]);
        }
        skip(1);
        uint256 disputeId = _open();
        _mine(1);
        assertEq(_drawOn(disputeId), MOST / CALL);
        assertEq(court.seatsOf(disputeId, 0).length, 1);
        assertEq(_agentIn(disputeId, 0), _jurors[0]);
        _assertPhase(disputeId, ICourt.Phase.Evidence);
    }

    function test_draw_ofNobodyEndsAndRefusesToRule() public {
        for (uint256 i = 0; i < FIT; ++i) {
            vm.prank(_owners[i].addr);
            court.optOut(_jurors[i]);
        }
        skip(1);
        uint256 disputeId = _open();
        _mine(1);
        assertEq(_drawOn(disputeId), MOST / CALL);
        _assertPhase(disputeId, ICourt.Phase.Appeal);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 0);
    }

    /// @dev Whoever lost a seat that is still open is not taken for it, and a leak of another seat is none of the draw's.
    function test_draw_ofASecondTimePausesLikewise() public {
        uint256 disputeId = _opened();
        uint256 absent = _agentIn(disputeId, 2);
        _commit(disputeId, 0, 3);
        _commit(disputeId, 1, 3);
        skip(COMMIT);
        court.draw(disputeId);
        _pausedWith(disputeId, 3);
        assertEq(_state(disputeId, 2), uint256(ICourt.SeatState.Absent));
        court.reportLeak(disputeId, 0, 3, SALT);
        uint256 leaked = _agentIn(disputeId, 0);
        _drawOn(disputeId);
        _assertPhase(disputeId, ICourt.Phase.Commit);
        assertEq(_state(disputeId, 2), uint256(ICourt.SeatState.Drawn));
        uint256 found = _agentIn(disputeId, 2);
        assertTrue(found != absent && found != leaked && found != _agentIn(disputeId, 1));
        _commit(disputeId, 2, 2);
        _reveal(disputeId, 1, 3);
        _reveal(disputeId, 2, 2);
        assertEq(court.disputeOf(disputeId).ruling, 3);
    }

    /// @dev Leaves the list at once, half of it also its places.
    function _addSybils() private {
        uint256 count = PLACES - FIT;
        ledger.deposit(ainu, count * UNIT, sybil);
        vm.prank(sybil);
        ledger.setOperator(address(court), true);
        for (uint256 i = 0; i < count; ++i) {
            uint256 agentId = _newAgent(sybil);
            vm.startPrank(sybil);
            court.optIn(agentId, 1);
            court.optOut(agentId);
            vm.stopPrank();
            _sybils.push(agentId);
        }
        skip(28 days);
        for (uint256 i = 0; i < count; i += 2) {
            vm.prank(sybil);
            court.withdrawDeposit(_sybils[i], sybil);
        }
        assertEq(court.jurorCount(), PLACES);
    }

    /// @dev Calls until the draw paused with as many seats filled, by whatever randomness leads there.
    function _pausedWith(uint256 disputeId, uint256 seats) private returns (uint256 calls) {
        for (uint256 entropy = 1; entropy < 100; ++entropy) {
            uint256 before = vm.snapshotState();
            _mine(entropy);
            for (calls = 1; calls < 4; ++calls) {
                court.draw(disputeId);
                if (_phase(disputeId) != ICourt.Phase.Drawing) break;
                if (court.seatsOf(disputeId, 0).length == seats && _pausesAgain(disputeId)) return calls;
            }
            assertTrue(vm.revertToState(before));
        }
        revert("no such pause");
    }

    function _pausesAgain(uint256 disputeId) private returns (bool pauses) {
        uint256 before = vm.snapshotState();
        court.draw(disputeId);
        pauses = _phase(disputeId) == ICourt.Phase.Drawing;
        assertTrue(vm.revertToState(before));
    }

    /// @dev Seats that the fit hold.
    function _seatsHeld() private view returns (uint256 sum) {
        for (uint256 i = 0; i < FIT; ++i) {
            uint256 seats = court.jurorOf(_jurors[i]).seats;
            assertLe(seats, 1);
            sum += seats;
        }
    }
}
