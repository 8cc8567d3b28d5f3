// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {ArbitrableMock} from "../mocks/ArbitrableMock.sol";
import {CourtTest} from "../mocks/CourtTest.sol";
import {FeeToken} from "../mocks/FeeToken.sol";
import {ReenteringToken} from "../mocks/ReenteringToken.sol";

contract CourtFlowTest is CourtTest {
    function setUp() public override {
        super.setUp();
        _addJurors(8, 10);
    }

    function test_createDispute_tellsAllOfIt() public {
        uint256 expected = (1 << 20) | 1;
        vm.expectEmit(address(court));
        emit IArbitratorV2.DisputeCreation(expected, arbitrable);
        vm.expectEmit(address(court));
        emit ICourt.DisputeOpened(
            expected,
            address(arbitrable),
            5,
            3,
            address(usd),
            COST,
            client,
            provider,
            providerAgent,
            _now() + EVIDENCE
        );
        uint256 disputeId = _open();
        assertEq(disputeId, expected);
        ICourt.Dispute memory found = court.disputeOf(disputeId);
        assertEq(found.arbitrable, address(arbitrable));
        assertEq(found.feeToken, address(usd));
        assertEq(found.openedAt, _now());
        assertEq(found.choices, 5);
        assertEq(found.jurors, 3);
        assertEq(_usdOf(address(court)), COST);
    }

    function test_createDispute_takesTokensFromOutsideTheLedger() public {
        usd.mint(address(arbitrable), COST);
        arbitrable.openWithTokens(court, CHOICES, _extraData(3), usd, COST);
        assertEq(_usdOf(address(court)), COST);
        assertEq(usd.balanceOf(address(court)), 0);
    }

    function test_createDispute_refusesTheNativeCurrency() public {
        vm.expectRevert(ICourt.NativeCurrencyNotAccepted.selector);
        court.createDispute(CHOICES, "");
        vm.expectRevert(ICourt.NativeCurrencyNotAccepted.selector);
        court.arbitrationCost("");
    }

    function test_createDispute_revertsForAnotherFeeTokenChoicesOrJurors() public {
        bytes memory extraData = _extraData(3);
        vm.expectRevert(abi.encodeWithSelector(ICourt.FeeMismatch.selector, COST + 1, COST));
        court.createDispute(CHOICES, extraData, usd, COST + 1);
        FeeToken other = new FeeToken();
        vm.expectRevert(abi.encodeWithSelector(ICourt.TokenNotAccepted.selector, address(other)));
        court.createDispute(CHOICES, extraData, other, COST);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidChoices.selector, 1, 255));
        court.createDispute(1, extraData, usd, COST);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidChoices.selector, 256, 255));
        court.createDispute(256, extraData, usd, COST);
        extraData = _extraData(16);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidJurors.selector, 16, 15));
        court.createDispute(CHOICES, extraData, usd, COST);
    }

    function test_createDispute_revertsWithATokenThatChargesOnTransfer() public {
        FeeToken token = new FeeToken();
        tokens.setRate(address(token), 1e18);
        token.mint(address(arbitrable), 30e18);
        bytes memory extraData = _extraData(3);
        // A hundredth is lost on the way in, and another on the way on, which the court does not have.
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(court), 29.4e18, 29.7e18)
        );
        arbitrable.openWithTokens(court, CHOICES, extraData, token, 30e18);
    }

    function test_createDispute_isGuardedAgainstATokenThatReenters() public {
        ReenteringToken token = new ReenteringToken();
        tokens.setRate(address(token), 1e18);
        token.mint(address(arbitrable), 30e18);
        token.mint(address(token), 30e18);
        bytes memory call = abi.encodeWithSignature(
            "createDispute(uint256,bytes,address,uint256)",
            CHOICES,
            _extraData(3),
            address(token),
            30e18
        );
        token.arm(address(court), call);
        arbitrable.openWithTokens(court, CHOICES, _extraData(3), token, 30e18);
        assertFalse(token.succeeded());
        assertEq(
            token.result(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
        assertEq(ledger.balanceOf(address(court), uint160(address(token))), 30e18);
    }

    function test_arbitrationCost_isRoundedUpAndFollowsTheRate() public {
        assertEq(court.arbitrationCost("", usd), COST);
        assertEq(court.arbitrationCost(_extraData(5), ainu), 50e18);
        vm.warp(START + 2 days);
        tokens.setRate(address(usd), 0.7e30);
        assertEq(court.arbitrationCost("", usd), 42_857_143);
    }

    function test_submitEvidence_untilItsPeriodEnds() public {
        uint256 disputeId = _open();
        vm.expectEmit(address(court));
        emit ICourt.EvidenceSubmitted(disputeId, stranger, SALT);
        vm.prank(stranger);
        court.submitEvidence(disputeId, SALT);
        _draw(disputeId);
        skip(EVIDENCE - 1);
        court.submitEvidence(disputeId, SALT);
        skip(1);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Commit));
        court.submitEvidence(disputeId, SALT);
        vm.expectRevert(abi.encodeWithSelector(ICourt.UnknownDispute.selector, 5));
        court.submitEvidence(5, SALT);
    }

    function test_executeRuling_paysTheCoherentAndCallsTheArbitrable() public {
        uint256 disputeId = _voted(2, 2, 4);
        _assertPhase(disputeId, ICourt.Phase.Appeal);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Appeal));
        court.executeRuling(disputeId);
        skip(APPEAL);
        _assertPhase(disputeId, ICourt.Phase.Final);
        address winner = _ownerOf(_agentIn(disputeId, 0)).addr;
        uint256 before = _ainuOf(winner);
        vm.expectEmit(address(court));
        emit IArbitratorV2.Ruling(IArbitrableV2(address(arbitrable)), disputeId, 2);
        vm.expectEmit(address(court));
        emit ICourt.SeatSettled(disputeId, 0, 0, _agentIn(disputeId, 0), true, 15e6, 5e18, 0);
        assertEq(court.executeRuling(disputeId), 2);
        assertEq(arbitrable.ruling(), 2);
        assertEq(_usdOf(winner), 15e6);
        assertEq(_ainuOf(winner) - before, 5e18);
        _assertPhase(disputeId, ICourt.Phase.Ruled);
        assertEq(_usdOf(address(court)), 0);
        assertEq(_ainuOf(address(court)), _deposits());
        assertEq(_deposits(), 8_000e18 - 10e18); // 2 of 4 steps off, of 20 at risk
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Ruled));
        court.executeRuling(disputeId);
    }

    function test_executeRuling_ofARefusalPaysAllWhoRevealed() public {
        uint256 disputeId = _ruled(0, 0, 4);
        assertEq(arbitrable.ruling(), 0);
        for (uint256 i = 0; i < 3; ++i) assertEq(_usdOf(_ownerOf(_agentIn(disputeId, i)).addr), 10e6);
        assertEq(_deposits(), 8_000e18);
    }

    function test_executeRuling_dividesDustToTheTreasury() public {
        vm.warp(START + 2 days);
        tokens.setRate(address(usd), 0.7e30);
        _ruled(1, 1, 1);
        assertEq(_usdOf(treasury), 42_857_143 % 3);
        assertEq(_usdOf(address(court)), 0);
    }

    function test_executeRuling_paysJurorsWhateverTheArbitrableDoes() public {
        for (uint256 mood = 1; mood < 3; ++mood) {
            arbitrable.setMood(ArbitrableMock.Mood(mood));
            uint256 disputeId = _voted(3, 3, 3);
            address juror = _ownerOf(_agentIn(disputeId, 0)).addr;
            uint256 before = _usdOf(juror);
            skip(APPEAL);
            vm.expectEmit(address(court));
            emit ICourt.RulingRefused(disputeId);
            court.executeRuling(disputeId);
            assertEq(_usdOf(juror) - before, 10e6);
            assertEq(arbitrable.rulings(), mood - 1);

            court.executeRuling(disputeId); // fails again, and pays nobody twice
            assertEq(_usdOf(juror) - before, 10e6);
            assertEq(_usdOf(address(court)), 0);

            arbitrable.setMood(ArbitrableMock.Mood.Willing);
            vm.expectEmit(address(court));
            emit ICourt.RulingTaken(disputeId);
            court.executeRuling(disputeId);
            assertEq(arbitrable.rulings(), mood);
            vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Ruled));
            court.executeRuling(disputeId);
        }
    }

    /// @dev A call to it would revert outside of what `catch` catches.
    function test_executeRuling_paysJurorsWhereTheArbitrableHasNoCode() public {
        _fund(stranger, COST);
        vm.startPrank(stranger);
        ledger.setOperator(address(court), true);
        uint256 disputeId = court.createDispute(CHOICES, _extraData(3), usd, COST);
        vm.stopPrank();
        _draw(disputeId);
        skip(EVIDENCE);
        _vote(disputeId, _votes(2, 2, 2));
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 2);
        assertEq(court.jurorOf(_jurors[0]).seats, 0);
        assertEq(_usdOf(address(court)), 0);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Ruled));
        court.executeRuling(disputeId);
    }

    function test_executeRuling_revertsWithTooLittleGasForTheArbitrable() public {
        uint256 disputeId = _voted(3, 3, 3);
        skip(APPEAL);
        (bool ok, bytes memory result) = address(court).call{gas: 600_000}(
            abi.encodeCall(court.executeRuling, (disputeId))
        );
        assertFalse(ok);
        assertEq(bytes32(bytes4(result)), bytes32(ICourt.InsufficientGas.selector));
        assertEq(court.executeRuling(disputeId), 3);
    }

    function test_executeRuling_isGuardedAgainstAnArbitrableThatReenters() public {
        uint256 disputeId = _voted(3, 3, 3);
        skip(APPEAL);
        arbitrable.arm(address(court), abi.encodeCall(court.executeRuling, (disputeId)));
        court.executeRuling(disputeId);
        assertFalse(arbitrable.succeeded());
        assertEq(
            arbitrable.result(),
            abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)
        );
        assertEq(arbitrable.rulings(), 1);
    }

    function test_createDispute_usesTheDocketOfAnOldDisputeAgain() public {
        uint256 first = _ruled(3, 3, 3);
        uint256 second = _open();
        assertEq(second, (2 << 20) | 1);
        _assertPhase(first, ICourt.Phase.Ruled);
        _assertPhase(second, ICourt.Phase.Drawing);
        assertEq(court.seatsOf(second, 0).length, 0);
        vm.expectRevert(_wrongPhase(first, ICourt.Phase.Ruled));
        court.draw(first);
        vm.expectRevert(_wrongPhase(first, ICourt.Phase.Ruled));
        court.executeRuling(first);
        uint256 third = _open();
        assertEq(third, (3 << 20) | 2);
        vm.expectRevert(abi.encodeWithSelector(ICourt.UnknownDispute.selector, (9 << 20) | 1));
        court.draw((9 << 20) | 1);
    }

    function test_currentRuling_followsTheVotes() public {
        uint256 disputeId = _voted(4, 4, 2);
        (uint256 ruling, bool tied, bool overridden) = court.currentRuling(disputeId);
        assertEq(ruling, 4);
        assertFalse(tied);
        assertFalse(overridden);
        vm.expectRevert(abi.encodeWithSelector(ICourt.UnknownDispute.selector, 5));
        court.currentRuling(5);
        assertEq(court.votedRuling(disputeId), 4);
        vm.expectRevert(abi.encodeWithSelector(ICourt.UnknownDispute.selector, 5));
        court.votedRuling(5);
    }

    function test_setParameters_countsForLaterDisputes() public {
        uint256 disputeId = _open();
        ICourt.Parameters memory p = _parameters();
        p.periods.evidence = 1 hours;
        p.feePerJuror = 20e18;
        vm.expectEmit(address(court));
        emit ICourt.ParametersSet(p);
        court.setParameters(p);
        assertEq(abi.encode(court.parameters()), abi.encode(p));
        assertEq(court.arbitrationCost("", usd), 60e6);
        _draw(disputeId);
        assertEq(court.disputeOf(disputeId).phaseEndsAt, _now() + EVIDENCE);
    }

    function test_setParameters_revertsOutOfBounds() public {
        ICourt.Parameters memory p = _parameters();
        p.periods.commit = 2 days + 1;
        _expectOutOfBounds("commit", 2 days + 1, 1, 2 days);
        court.setParameters(p);
        p = _parameters();
        p.periods.appeal = 0;
        _expectOutOfBounds("appeal", 0, 1, 2 days);
        court.setParameters(p);
        p = _parameters();
        p.feePerJuror = 1e15 - 1;
        _expectOutOfBounds("feePerJuror", 1e15 - 1, 1e15, 1_000e18);
        court.setParameters(p);
        p = _parameters();
        p.atRisk = 100e18 + 1;
        _expectOutOfBounds("atRisk", 100e18 + 1, 1e15, 100e18);
        court.setParameters(p);
        p = _parameters();
        p.minScore = 1_001;
        _expectOutOfBounds("minScore", 1_001, 0, 1_000);
        court.setParameters(p);
        p = _parameters();
        p.treasury = address(court);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidBeneficiary.selector, address(court)));
        court.setParameters(p);
        p = _parameters();
        _expect(stranger, abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        court.setParameters(p);
    }

    function testFuzz_executeRuling_conservesMoney(uint8 a, uint8 b, uint8 c) public {
        _ruled(a % 6, b % 6, c % 6);
        assertEq(_usdOf(address(court)), 0);
        assertEq(_ainuOf(address(court)), _deposits());
    }

    function _expectOutOfBounds(bytes32 name, uint256 value, uint256 lowest, uint256 highest) private {
        vm.expectRevert(abi.encodeWithSelector(ICourt.ParameterOutOfBounds.selector, name, value, lowest, highest));
    }
}
