// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {CourtTest} from "../mocks/CourtTest.sol";
import {ReenteringToken} from "../mocks/ReenteringToken.sol";

contract AppealsTest is CourtTest {
    /// @dev Of seven jurors, in dollars.
    uint256 private constant APPEAL_COST = 70e6;

    uint256 private disputeId;

    function setUp() public override {
        super.setUp();
        _addJurors(18, 10);
        for (uint256 i = 0; i < 2; ++i) {
            address account = i == 0 ? client : provider;
            _fund(account, 1_000e6);
            vm.prank(account);
            ledger.setOperator(address(court), true);
        }
        disputeId = _voted(4, 4, 2);
    }

    function test_challenge_thatNobodyAnswersWins() public {
        assertEq(court.appealCost(disputeId), APPEAL_COST);
        vm.expectEmit(address(court));
        emit ICourt.AppealFunded(disputeId, 0, client, 1, APPEAL_COST, false);
        _challenge(1);
        skip(APPEAL);
        (uint256 current, bool tied, bool overridden) = court.currentRuling(disputeId);
        assertEq(current, 1);
        assertFalse(tied);
        assertTrue(overridden);
        assertEq(court.votedRuling(disputeId), 4);
        vm.expectEmit(address(court));
        emit ICourt.AppealRefunded(disputeId, 0, client, APPEAL_COST);
        assertEq(court.executeRuling(disputeId), 1);
        assertEq(_usdOf(client), 1_000e6);
        assertEq(_usdOf(treasury), 0); // two jurors were right by the votes
        for (uint256 i = 0; i < 2; ++i) assertEq(_usdOf(_ownerOf(_agentIn(disputeId, i)).addr), COST / 2);
        assertEq(_usdOf(address(court)), 0);
        assertEq(_ainuOf(address(court)), _deposits());
    }

    /// @dev One who opens disputes of its own, is among their jurors, and challenges for its juror's vote where nobody watches.
    function test_challenge_thatNobodyAnswersRobsNoJuror() public {
        uint256 own = _voted(5, 1, 1);
        uint256 accomplice = _agentIn(own, 0);
        uint256 had = _ainuOf(_ownerOf(accomplice).addr);
        vm.prank(client);
        court.challenge(own, 5, MAX);
        skip(APPEAL);
        assertEq(court.executeRuling(own), 5);
        for (uint256 i = 1; i < 3; ++i) assertEq(court.jurorOf(_agentIn(own, i)).deposit, 10 * UNIT, "kept");
        assertEq(court.jurorOf(accomplice).deposit, 10 * UNIT - AT_RISK, "lost");
        assertEq(_ainuOf(_ownerOf(accomplice).addr), had, "gained nothing");
    }

    /// @dev Who defended the votes of an earlier round gets its post back, though a later challenge went unanswered.
    function test_settleRound_judgesPostsByTheVotes() public {
        _challenge(1);
        vm.prank(provider);
        court.defend(disputeId, MAX);
        _draw(disputeId);
        for (uint256 i = 0; i < 7; ++i) _commit(disputeId, i, 4);
        for (uint256 i = 0; i < 7; ++i) _reveal(disputeId, i, 4);
        _fund(client, 1_000e6);
        _challenge(1);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 1);
        uint256 had = _usdOf(provider);
        court.settleRound(disputeId, 0);
        assertEq(_usdOf(provider), had + APPEAL_COST, "defender");
        assertEq(_usdOf(address(court)), 0, "nothing is left");
        assertEq(_ainuOf(address(court)), _deposits(), "deposits");
    }

    function test_challenge_revertsAfterTheFirstHalf() public {
        uint48 halfAt = _now() + APPEAL / 2;
        skip(APPEAL / 2);
        _expect(client, abi.encodeWithSelector(ICourt.AppealTimeOver.selector, disputeId, halfAt));
        court.challenge(disputeId, 1, MAX);
        skip(APPEAL / 2);
        _expect(client, abi.encodeWithSelector(ICourt.AppealTimeOver.selector, disputeId, halfAt + APPEAL / 2));
        court.challenge(disputeId, 1, MAX);
    }

    function test_challenge_inTheLastSecondOfTheFirstHalf() public {
        skip(APPEAL / 2 - 1);
        _challenge(1);
        assertEq(court.appealOf(disputeId, 0).challenger, client);
    }

    function test_challenge_revertsForNoOtherChoice() public {
        uint8[3] memory choices = [0, 4, 6];
        for (uint256 i = 0; i < 3; ++i) {
            _expect(client, abi.encodeWithSelector(ICourt.InvalidChoice.selector, choices[i], CHOICES));
            court.challenge(disputeId, choices[i], MAX);
        }
    }

    function test_challenge_revertsTwiceAndAboveTheMaximum() public {
        _expect(client, abi.encodeWithSelector(ICourt.AppealCostTooHigh.selector, APPEAL_COST, APPEAL_COST - 1));
        court.challenge(disputeId, 1, APPEAL_COST - 1);
        _challenge(1);
        _expect(provider, abi.encodeWithSelector(ICourt.AlreadyFunded.selector, disputeId, 0));
        court.challenge(disputeId, 5, MAX);
    }

    /// @dev A friend of whoever won takes the place of the one who lost, next to the ruling and in time.
    function test_challenge_fartherReplacesTheOneThatBlocksIt() public {
        _challengeAs(stranger, 3);
        skip(APPEAL / 2 - 1);
        vm.expectEmit(address(court));
        emit ICourt.AppealRefunded(disputeId, 0, stranger, APPEAL_COST);
        vm.expectEmit(address(court));
        emit ICourt.AppealFunded(disputeId, 0, client, 1, APPEAL_COST, false);
        _challenge(1);
        assertEq(_usdOf(stranger), 1_000e6, "back at once");
        assertEq(_usdOf(client), 1_000e6 - APPEAL_COST);
        assertEq(_usdOf(address(court)), COST + APPEAL_COST);
        ICourt.Appeal memory appeal = court.appealOf(disputeId, 0);
        assertEq(appeal.challenger, client);
        assertEq(appeal.choice, 1);
        assertEq(appeal.cost, APPEAL_COST);
        skip(APPEAL / 2 + 1);
        assertEq(court.executeRuling(disputeId), 1);
        assertEq(_usdOf(client), 1_000e6);
        _assertOver();
    }

    function test_challenge_replacesNoneThatIsAsFarOrFarther() public {
        uint256 other = _voted(3, 3, 3);
        vm.prank(client);
        court.challenge(other, 2, MAX);
        bytes memory funded = abi.encodeWithSelector(ICourt.AlreadyFunded.selector, other, 0);
        _expect(provider, funded);
        court.challenge(other, 2, MAX);
        _expect(provider, funded);
        court.challenge(other, 4, MAX);
        vm.prank(provider);
        court.challenge(other, 5, MAX);
        _expect(client, funded);
        court.challenge(other, 1, MAX);
        _expect(client, funded);
        court.challenge(other, 4, MAX);
        assertEq(court.appealOf(other, 0).challenger, provider);
        assertEq(_usdOf(client), 1_000e6);
    }

    /// @dev From a refusal all choices are as far.
    function test_challenge_ofARefusalIsNeverReplaced() public {
        uint256 other = _voted(0, 0, 0);
        vm.prank(client);
        court.challenge(other, 3, MAX);
        for (uint8 choice = 1; choice <= CHOICES; ++choice) {
            _expect(provider, abi.encodeWithSelector(ICourt.AlreadyFunded.selector, other, 0));
            court.challenge(other, choice, MAX);
        }
    }

    /// @dev Its first post pays for the second.
    function test_challenge_canReplaceOnesOwn() public {
        _challengeAs(stranger, 3);
        vm.startPrank(stranger);
        ledger.transfer(client, uint160(address(usd)), _usdOf(stranger));
        court.challenge(disputeId, 2, MAX);
        vm.stopPrank();
        assertEq(_usdOf(stranger), 0);
        assertEq(_usdOf(address(court)), COST + APPEAL_COST);
        assertEq(court.appealOf(disputeId, 0).choice, 2);
    }

    function test_challenge_replacesUntilTheFirstHalfIsOverOnly() public {
        _challengeAs(stranger, 3);
        uint48 halfAt = _now() + APPEAL / 2;
        skip(APPEAL / 2);
        _expect(client, abi.encodeWithSelector(ICourt.AppealTimeOver.selector, disputeId, halfAt));
        court.challenge(disputeId, 1, MAX);
        assertEq(court.appealOf(disputeId, 0).challenger, stranger);
    }

    function test_challenge_replacesNothingOnceDefended() public {
        _challengeAs(stranger, 3);
        _defend();
        _expect(client, _wrongPhase(disputeId, ICourt.Phase.Drawing));
        court.challenge(disputeId, 1, MAX);
        ICourt.Appeal memory appeal = court.appealOf(disputeId, 0);
        assertEq(appeal.challenger, stranger);
        assertEq(appeal.defender, provider);
    }

    function test_challenge_thatCannotPayReplacesNothing() public {
        _challengeAs(stranger, 3);
        _expect(client, abi.encodeWithSelector(ICourt.AppealCostTooHigh.selector, APPEAL_COST, APPEAL_COST - 1));
        court.challenge(disputeId, 1, APPEAL_COST - 1);
        address poor = makeAddr("poor");
        vm.prank(poor);
        ledger.setOperator(address(court), true);
        _expect(
            poor,
            abi.encodeWithSelector(
                ERC6909.ERC6909InsufficientBalance.selector,
                poor,
                0,
                APPEAL_COST,
                uint160(address(usd))
            )
        );
        court.challenge(disputeId, 1, MAX);
        assertEq(court.appealOf(disputeId, 0).challenger, stranger);
        assertEq(_usdOf(stranger), 1_000e6 - APPEAL_COST);
    }

    /// @dev Each gets back what it posted, whatever the rate has become.
    function test_challenge_refundsWhatTheReplacedPosted() public {
        vm.warp(START + 2 days);
        uint256 other = _voted(4, 4, 2);
        vm.prank(client);
        court.challenge(other, 3, MAX);
        tokens.setRate(address(usd), 0.8e30);
        vm.prank(provider);
        court.challenge(other, 1, MAX);
        assertEq(_usdOf(client), 1_000e6);
        assertEq(_usdOf(provider), 1_000e6 - (APPEAL_COST * 10) / 8);
        assertEq(court.appealOf(other, 0).cost, (APPEAL_COST * 10) / 8);
    }

    /// @dev A token that challenges and defends itself while the post of whoever replaces it is under way.
    function test_challenge_isGuardedAgainstATokenThatReenters() public {
        (ReenteringToken token, uint256 other) = _disputeWithReenteringToken();
        uint256 cost = court.appealCost(other);
        _challengeWithTokens(token, stranger, other, 3, cost);
        bytes[3] memory calls = [
            abi.encodeCall(ICourt.challenge, (other, 1, cost)),
            abi.encodeCall(ICourt.challenge, (other, 5, cost)),
            abi.encodeCall(ICourt.defend, (other, cost))
        ];
        uint256 before = vm.snapshotState();
        for (uint256 i = 0; i < calls.length; ++i) {
            token.mint(address(token), cost);
            token.arm(address(court), calls[i]);
            _challengeWithTokens(token, client, other, 1, cost);
            assertFalse(token.succeeded());
            assertEq(
                token.result(),
                abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
            );
            uint256 id = uint160(address(token));
            assertEq(ledger.balanceOf(stranger, id), cost, "back");
            assertEq(ledger.balanceOf(address(court), id), court.arbitrationCost(_extraData(3), token) + cost, "kept");
            assertEq(court.appealOf(other, 0).challenger, client);
            assertTrue(vm.revertToState(before));
            before = vm.snapshotState();
        }
    }

    function test_challenge_revertsBeforeTheVote() public {
        uint256 next = _opened();
        _expect(client, _wrongPhase(next, ICourt.Phase.Commit));
        court.challenge(next, 1, MAX);
    }

    function test_challenge_withTokensFromOutsideTheLedger() public {
        usd.mint(stranger, APPEAL_COST);
        vm.startPrank(stranger);
        usd.approve(address(court), APPEAL_COST);
        court.challenge(disputeId, 1, APPEAL_COST);
        vm.stopPrank();
        assertEq(_usdOf(address(court)), COST + APPEAL_COST);
        assertEq(usd.balanceOf(address(court)), 0);
    }

    function test_defend_revertsUnchallengedOneSecondLateAndAboveTheMaximum() public {
        _expect(provider, abi.encodeWithSelector(ICourt.NotChallenged.selector, disputeId, 0));
        court.defend(disputeId, MAX);
        _challenge(1);
        _expect(provider, abi.encodeWithSelector(ICourt.AppealCostTooHigh.selector, APPEAL_COST, 1));
        court.defend(disputeId, 1);
        uint48 endsAt = _now() + APPEAL;
        skip(APPEAL);
        _expect(provider, abi.encodeWithSelector(ICourt.AppealTimeOver.selector, disputeId, endsAt));
        court.defend(disputeId, MAX);
    }

    function test_defend_startsARoundOfMoreJurors() public {
        _challenge(1);
        skip(APPEAL - 1);
        _defend();
        _assertPhase(disputeId, ICourt.Phase.Drawing);
        assertEq(court.disputeOf(disputeId).jurors, 7);
        _draw(disputeId);
        _assertPhase(disputeId, ICourt.Phase.Commit);
        assertEq(court.seatsOf(disputeId, 1).length, 7);
        assertEq(court.seatsOf(disputeId, 0).length, 3);
    }

    function test_settleRound_refundsTheCloserSideAndPaysTheJuror() public {
        _appealed(1, 2);
        uint256 before = _usdOf(client);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 2);
        court.settleRound(disputeId, 0);
        assertEq(_usdOf(client) - before, APPEAL_COST); // 1 is closer to 2 than 4 is
        assertEq(_usdOf(provider), 1_000e6 - APPEAL_COST);
        _assertOver();
        vm.expectRevert(abi.encodeWithSelector(ICourt.NothingToSettle.selector, disputeId, 0));
        court.settleRound(disputeId, 0);
        vm.expectRevert(abi.encodeWithSelector(ICourt.NothingToSettle.selector, disputeId, 1));
        court.settleRound(disputeId, 1);
    }

    function test_settleRound_refundsTheDefender() public {
        _appealed(1, 4);
        skip(APPEAL);
        court.executeRuling(disputeId);
        court.settleRound(disputeId, 0);
        assertEq(_usdOf(provider), 1_000e6);
        assertEq(_usdOf(client), 1_000e6 - APPEAL_COST);
        _assertOver();
    }

    function test_settleRound_dividesBetweenTheEquallyFar() public {
        _appealed(2, 3);
        skip(APPEAL);
        court.executeRuling(disputeId);
        court.settleRound(disputeId, 0);
        assertEq(_usdOf(provider), 1_000e6 - APPEAL_COST / 2);
        assertEq(_usdOf(client), 1_000e6 - APPEAL_COST / 2);
        _assertOver();
    }

    function test_settleRound_revertsBeforeTheRuling() public {
        _appealed(1, 2);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Appeal));
        court.settleRound(disputeId, 0);
    }

    function test_challenge_revertsWhenNoAppealIsLeft() public {
        _appealed(1, 1);
        vm.prank(provider);
        court.challenge(disputeId, 5, MAX);
        vm.prank(client);
        court.defend(disputeId, MAX);
        _draw(disputeId);
        assertEq(court.seatsOf(disputeId, 2).length, 15);
        for (uint256 i = 0; i < 15; ++i) _commit(disputeId, i, 3);
        for (uint256 i = 0; i < 15; ++i) _reveal(disputeId, i, 3);
        _assertPhase(disputeId, ICourt.Phase.Final);
        _expect(client, abi.encodeWithSelector(ICourt.NoAppealLeft.selector, disputeId, 2));
        court.challenge(disputeId, 1, MAX);
        vm.expectRevert(abi.encodeWithSelector(ICourt.NoAppealLeft.selector, disputeId, 2));
        court.appealCost(disputeId);
        assertEq(court.executeRuling(disputeId), 3);
        court.settleRound(disputeId, 1);
        court.settleRound(disputeId, 0);
        _assertOver();
    }

    function test_executeRuling_keepsTheDocketUntilAllRoundsAreSettled() public {
        _appealed(1, 2);
        skip(APPEAL);
        court.executeRuling(disputeId);
        uint256 next = _open();
        assertNotEq(next & 0xfffff, disputeId & 0xfffff);
        court.settleRound(disputeId, 0);
        uint256 last = _open();
        assertEq(last & 0xfffff, disputeId & 0xfffff);
        assertEq(uint256(_phase(disputeId)), uint256(ICourt.Phase.Ruled));
    }

    function _challenge(uint8 choice) private {
        vm.prank(client);
        court.challenge(disputeId, choice, MAX);
    }

    /// @dev An account that has nothing before.
    function _challengeAs(address account, uint8 choice) private {
        _fund(account, 1_000e6);
        vm.startPrank(account);
        ledger.setOperator(address(court), true);
        court.challenge(disputeId, choice, MAX);
        vm.stopPrank();
    }

    function _disputeWithReenteringToken() private returns (ReenteringToken token, uint256 id) {
        token = new ReenteringToken();
        tokens.setRate(address(token), 1e18);
        uint256 cost = court.arbitrationCost(_extraData(3), token);
        token.mint(address(arbitrable), cost);
        id = arbitrable.openWithTokens(court, CHOICES, _extraData(3), token, cost);
        _draw(id);
        skip(EVIDENCE);
        _vote(id, _votes(4, 4, 2));
    }

    function _challengeWithTokens(
        ReenteringToken token,
        address account,
        uint256 id,
        uint8 choice,
        uint256 cost
    ) private {
        token.mint(account, cost);
        vm.startPrank(account);
        ledger.setOperator(address(court), false);
        token.approve(address(court), cost);
        court.challenge(id, choice, cost);
        vm.stopPrank();
    }

    function _defend() private {
        vm.prank(provider);
        court.defend(disputeId, MAX);
    }

    /// @dev The seven jurors of the second round vote `ruling`.
    function _appealed(uint8 challenged, uint8 ruling) private {
        _challenge(challenged);
        _defend();
        _draw(disputeId);
        for (uint256 i = 0; i < 7; ++i) _commit(disputeId, i, ruling);
        for (uint256 i = 0; i < 7; ++i) _reveal(disputeId, i, ruling);
    }

    function _assertOver() private view {
        assertEq(_usdOf(address(court)), 0);
        assertEq(_ainuOf(address(court)), _deposits());
    }
}
