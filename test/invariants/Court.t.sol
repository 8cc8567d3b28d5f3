// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../../contracts/interfaces/ICourt.sol";
import {CourtTest} from "../../contracts/mocks/CourtTest.sol";
import {Test} from "../../contracts/mocks/Test.sol";

/// @notice Random sequences of all that jurors, parties and strangers can do with a few disputes, time passing in between.
contract CourtHandler is CourtTest {
    uint256[] private _ids;
    /// @dev Challenges after which somebody had more or less than its posts say.
    uint256 private _misrefunded;

    constructor() {
        setUp();
        _addJurors(6, 10);
        _addJurors(6, 3);
        for (uint256 i = 0; i < 3; ++i) {
            address account = i == 2 ? provider : _challenger(i == 1);
            _fund(account, 100_000e6);
            vm.prank(account);
            ledger.setOperator(address(court), true);
        }
        open(2);
    }

    function open(uint256 jurors) public {
        if (_ids.length < 8) _ids.push(_open(1 + (jurors % 4)));
    }

    function draw(uint256 which, uint256 entropy) external {
        _mine(entropy);
        court.draw(_id(which));
    }

    /// @dev The randomness is lost.
    function withhold(uint256 which) external {
        vm.roll(vm.getBlockNumber() + 300);
        court.draw(_id(which));
    }

    function commit(uint256 which, uint256 seat, uint8 choice) external {
        uint256 id = _id(which);
        _commit(id, seat % _seats(id), choice % 6);
    }

    /// @dev All of a dispute at once, as a random walk seldom gets so far.
    function commitAll(uint256 which, uint256 random) external {
        uint256 id = _id(which);
        uint256 seats = _seats(id);
        for (uint256 i = 0; i < seats; ++i) _commit(id, i, uint8((random >> (8 * i)) % 6));
    }

    function reveal(uint256 which, uint256 seat) external {
        uint256 id = _id(which);
        _revealAny(id, seat % _seats(id));
    }

    function revealAll(uint256 which) external {
        uint256 id = _id(which);
        uint256 seats = _seats(id);
        for (uint256 i = 0; i < seats; ++i) _revealAny(id, i);
    }

    function leak(uint256 which, uint256 seat) external {
        uint256 id = _id(which);
        seat %= _seats(id);
        uint8 choice = _committed(id, seat);
        vm.prank(stranger);
        court.reportLeak(id, uint16(seat), choice, SALT);
    }

    function challenge(uint256 which, uint8 choice, bool asFriend) external {
        _challenge(_id(which), choice, asFriend);
    }

    /// @dev In a dispute of its own, as a random walk seldom gets so far in time: by one, then by another or by the same.
    function challengeTwice(uint256 random, uint8 first, uint8 second, bool asFriend) external {
        open(random);
        uint256 id = _ids[_ids.length - 1];
        _draw(id);
        skip(EVIDENCE);
        uint256 seats = _seats(id);
        for (uint256 i = 0; i < seats; ++i) _commit(id, i, uint8((random >> (8 * i)) % 6));
        for (uint256 i = 0; i < seats; ++i) _revealAny(id, i);
        _challenge(id, first, false);
        _challenge(id, second, asFriend);
    }

    function defend(uint256 which) external {
        vm.prank(provider);
        court.defend(_id(which), MAX);
    }

    function execute(uint256 which) external {
        court.executeRuling(_id(which));
    }

    function settle(uint256 which, uint8 round) external {
        court.settleRound(_id(which), round % 3);
    }

    function optOut(uint256 which) external {
        which %= _jurors.length;
        vm.prank(_owners[which].addr);
        court.optOut(_jurors[which]);
    }

    function optIn(uint256 which, uint16 units) external {
        which %= _jurors.length;
        vm.prank(_owners[which].addr);
        court.optIn(_jurors[which], 1 + (units % 10));
    }

    function withdraw(uint256 which) external {
        which %= _jurors.length;
        vm.prank(_owners[which].addr);
        court.withdrawDeposit(_jurors[which], _owners[which].addr);
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, 14 hours));
    }

    // What must hold

    /// @dev The court never owes more than it has.
    function checkDeposits() external view {
        assertGe(_ainuOf(address(court)), _deposits(), "deposits");
    }

    function checkSeats() external view {
        for (uint256 i = 0; i < _jurors.length; ++i) {
            ICourt.Juror memory juror = court.jurorOf(_jurors[i]);
            assertLe(juror.deposit, uint256(juror.units) * UNIT, "deposit only falls");
            assertTrue(juror.seats == 0 || juror.units != 0, "seats need a deposit");
        }
    }

    function checkRefunds() external view {
        assertEq(_misrefunded, 0, "posts");
    }

    /// @dev From wherever it is, time and pushes of anybody bring every dispute to its ruling, and then all is paid out.
    function checkNothingIsStuck() external {
        for (uint256 i = 0; i < _ids.length; ++i) {
            for (uint256 steps = 0; steps < 100 && _phase(_ids[i]) != ICourt.Phase.Ruled; ++steps) _push(_ids[i]);
            _assertPhase(_ids[i], ICourt.Phase.Ruled);
            for (uint8 round = 0; round < 2; ++round) {
                try court.settleRound(_ids[i], round) {} catch {}
            }
        }
        assertEq(_usdOf(address(court)), 0, "fees and posts");
        assertEq(_ainuOf(address(court)), _deposits(), "deposits");
        for (uint256 i = 0; i < _jurors.length; ++i) assertEq(court.jurorOf(_jurors[i]).seats, 0, "seats");
    }

    function _push(uint256 id) private {
        ICourt.Phase phase = _phase(id);
        if (phase == ICourt.Phase.Final) {
            court.executeRuling(id);
        } else if (phase == ICourt.Phase.Drawing || phase == ICourt.Phase.Absent) {
            _mine(id);
            court.draw(id);
        } else {
            skip(court.disputeOf(id).phaseEndsAt - _now());
        }
    }

    function _challenge(uint256 id, uint8 choice, bool asFriend) private {
        uint8 round = court.disputeOf(id).round;
        ICourt.Appeal memory replaced = court.appealOf(id, round);
        address account = _challenger(asFriend);
        uint256 had = _usdOf(account);
        uint256 replacedHad = _usdOf(replaced.challenger);
        uint256 courtHad = _usdOf(address(court));
        vm.prank(account);
        court.challenge(id, 1 + (choice % 5), MAX);
        uint256 cost = court.appealOf(id, round).cost;
        bool same = account == replaced.challenger;
        if (
            _usdOf(account) != had - cost + (same ? replaced.cost : 0) ||
            (!same && replaced.cost != 0 && _usdOf(replaced.challenger) != replacedHad + replaced.cost) ||
            _usdOf(address(court)) != courtHad + cost - replaced.cost
        ) ++_misrefunded;
    }

    function _challenger(bool asFriend) private returns (address) {
        return asFriend ? makeAddr("friend") : client;
    }

    function _revealAny(uint256 id, uint256 seat) private {
        uint8 choice = _committed(id, seat);
        _reveal(id, seat, choice);
    }

    /// @dev The choice behind a commitment of ours.
    function _committed(uint256 id, uint256 seat) private view returns (uint8) {
        bytes32 commitment = court.seatsOf(id, court.disputeOf(id).round)[seat].commitment;
        for (uint8 choice = 0; choice < 6; ++choice) {
            if (commitment == bytes32(bytes25(_commitment(id, seat, choice)))) return choice;
        }
        return 0;
    }

    function _id(uint256 which) private view returns (uint256) {
        return _ids[which % _ids.length];
    }

    function _seats(uint256 id) private view returns (uint256) {
        return court.seatsOf(id, court.disputeOf(id).round).length;
    }
}

contract CourtInvariants is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    CourtHandler private _handler;

    function setUp() public {
        _handler = new CourtHandler();
    }

    /// @dev Read by the runner: it calls these and nothing else.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[17] memory actions = [
            CourtHandler.open.selector,
            CourtHandler.draw.selector,
            CourtHandler.withhold.selector,
            CourtHandler.commit.selector,
            CourtHandler.commitAll.selector,
            CourtHandler.reveal.selector,
            CourtHandler.revealAll.selector,
            CourtHandler.leak.selector,
            CourtHandler.challenge.selector,
            CourtHandler.challengeTwice.selector,
            CourtHandler.defend.selector,
            CourtHandler.execute.selector,
            CourtHandler.settle.selector,
            CourtHandler.optOut.selector,
            CourtHandler.optIn.selector,
            CourtHandler.withdraw.selector,
            CourtHandler.pass.selector
        ];
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_handler), new bytes4[](actions.length));
        for (uint256 i = 0; i < actions.length; ++i) targets[0].selectors[i] = actions[i];
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_coversDeposits() external view {
        _handler.checkDeposits();
    }

    function invariant_givesTheReplacedTheirPostsBack() external view {
        _handler.checkRefunds();
    }

    function invariant_boundsJurors() external view {
        _handler.checkSeats();
    }

    function invariant_leavesNoDisputeStuckAndPaysAllOut() external {
        _handler.checkNothingIsStuck();
    }
}
