// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {CourtTest} from "../mocks/CourtTest.sol";

contract BallotsTest is CourtTest {
    uint256 private disputeId;

    function setUp() public override {
        super.setUp();
        _addJurors(6, 10);
        disputeId = _opened();
    }

    function test_commit_isToldAndStored() public {
        bytes32 commitment = _commitment(disputeId, 0, 2);
        uint256 agentId = _agentIn(disputeId, 0);
        vm.prank(_juror(0));
        vm.expectEmit(address(court));
        emit ICourt.VoteCommitted(disputeId, 0, 0, agentId, commitment);
        court.commit(disputeId, 0, commitment);
        assertEq(_state(disputeId, 0), uint256(ICourt.SeatState.Committed));
        assertEq(court.seatsOf(disputeId, 0)[0].commitment, bytes32(bytes25(commitment)));
    }

    function test_commit_revertsBeforeTheEvidenceEnds() public {
        uint256 next = _open();
        _draw(next);
        skip(EVIDENCE - 1);
        _expect(_juror(0), _wrongPhase(next, ICourt.Phase.Evidence));
        court.commit(next, 0, SALT);
        skip(1);
        _commit(next, 0, 1);
    }

    function test_commit_revertsAfterTime() public {
        skip(COMMIT);
        _expect(_juror(0), _wrongPhase(disputeId, ICourt.Phase.Absent));
        court.commit(disputeId, 0, SALT);
    }

    function test_commit_revertsByOthersTwiceEmptyAndWithoutASeat() public {
        uint256 agentId = _agentIn(disputeId, 0);
        _expect(stranger, abi.encodeWithSelector(ICourt.NotController.selector, agentId, stranger));
        court.commit(disputeId, 0, SALT);
        _expect(_juror(0), abi.encodeWithSelector(ICourt.InvalidCommitment.selector, bytes32(uint256(1))));
        court.commit(disputeId, 0, bytes32(uint256(1)));
        _expect(_juror(0), abi.encodeWithSelector(ICourt.NoSeat.selector, disputeId, 0, 3));
        court.commit(disputeId, 3, SALT);
        _commit(disputeId, 0, 1);
        _expect(_juror(0), _wrongState(0, ICourt.SeatState.Committed));
        court.commit(disputeId, 0, SALT);
    }

    function test_commit_ofACopyCannotBeRevealed() public {
        bytes32 commitment = _commitment(disputeId, 0, 2);
        for (uint16 i = 0; i < 2; ++i) {
            vm.prank(_juror(i));
            court.commit(disputeId, i, commitment);
        }
        _commit(disputeId, 2, 2);
        _reveal(disputeId, 0, 2);
        _expect(_juror(1), abi.encodeWithSelector(ICourt.CommitmentMismatch.selector, disputeId, 0, 1));
        court.reveal(disputeId, 1, 2, SALT);
    }

    function test_reveal_startsOnceAllCommitted() public {
        _commit(disputeId, 0, 2);
        _commit(disputeId, 1, 2);
        _expect(_juror(0), _wrongPhase(disputeId, ICourt.Phase.Commit));
        court.reveal(disputeId, 0, 2, SALT);
        vm.expectEmit(false, false, false, false, address(court));
        emit ICourt.RevealStarted(disputeId, 0, _now() + REVEAL);
        _commit(disputeId, 2, 2);
        _assertPhase(disputeId, ICourt.Phase.Reveal);
        assertEq(court.disputeOf(disputeId).phaseEndsAt, _now() + REVEAL);
    }

    function test_reveal_revertsByOthersTwiceAndAfterTime() public {
        _commitAll(2);
        uint256 agentId = _agentIn(disputeId, 0);
        _expect(stranger, abi.encodeWithSelector(ICourt.NotController.selector, agentId, stranger));
        court.reveal(disputeId, 0, 2, SALT);
        _reveal(disputeId, 0, 2);
        _expect(_juror(0), _wrongState(0, ICourt.SeatState.Revealed));
        court.reveal(disputeId, 0, 2, SALT);
        skip(REVEAL);
        _expect(_juror(1), _wrongPhase(disputeId, ICourt.Phase.Appeal));
        court.reveal(disputeId, 1, 2, SALT);
    }

    function test_reveal_revertsForAnotherChoiceOrSaltOrOneThatThereIsNot() public {
        _commitAll(2);
        bytes memory mismatch = abi.encodeWithSelector(ICourt.CommitmentMismatch.selector, disputeId, 0, 0);
        _expect(_juror(0), mismatch);
        court.reveal(disputeId, 0, 3, SALT);
        _expect(_juror(0), mismatch);
        court.reveal(disputeId, 0, 2, "pepper");
        _expect(_juror(0), abi.encodeWithSelector(ICourt.InvalidChoice.selector, 6, CHOICES));
        court.reveal(disputeId, 0, 6, SALT);
    }

    function test_reveal_thatDoesNotComeCostsAllAtRisk() public {
        _commitAll(2);
        _reveal(disputeId, 0, 2);
        skip(REVEAL);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 2);
        assertEq(court.jurorOf(_agentIn(disputeId, 1)).deposit, 1_000e18 - AT_RISK);
        assertEq(_usdOf(_juror(0)), COST);
        assertEq(_ainuOf(address(court)), _deposits());
    }

    function test_reveal_ofNobodyRefusesToRule() public {
        _commitAll(2);
        skip(REVEAL);
        assertEq(court.disputeOf(disputeId).ruling, 0);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 0);
        assertEq(_usdOf(treasury), COST);
        assertEq(_ainuOf(treasury), 3 * AT_RISK);
    }

    // --- Signatures

    function test_commitBySig_andRevealBySigServeRelayers() public {
        for (uint16 i = 0; i < 3; ++i) _commitBySig(i, _commitment(disputeId, i, 3));
        for (uint16 i = 0; i < 3; ++i) {
            bytes memory signature = _signReveal(i, 3, SALT, _now());
            court.revealBySig(disputeId, i, 3, SALT, _juror(i), _now(), signature);
        }
        assertEq(court.disputeOf(disputeId).ruling, 3);
    }

    function test_commitBySig_revertsForAnotherSeatDisputeOrChain() public {
        bytes32 commitment = _commitment(disputeId, 0, 3);
        uint256 agentId = _agentIn(disputeId, 0);
        uint48 deadline = _now() + 30 days;
        address signer = _juror(0);
        bytes memory signature = _signCommit(disputeId, 0, 0, commitment, deadline);
        bytes memory invalid = abi.encodeWithSelector(ICourt.InvalidSignature.selector, _agentIn(disputeId, 1));
        vm.expectRevert(invalid);
        court.commitBySig(disputeId, 1, commitment, signer, deadline, signature);

        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidSignature.selector, agentId));
        court.commitBySig(disputeId, 0, commitment, signer, deadline, signature);
        vm.chainId(chain);

        uint256 other = _opened();
        while (_agentIn(other, 0) != agentId) other = _opened();
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidSignature.selector, agentId));
        court.commitBySig(other, 0, commitment, signer, deadline, signature);
    }

    function test_commitBySig_revertsForAnotherRound() public {
        uint256 agentId = _agentIn(disputeId, 0);
        bytes32 commitment = _commitment(disputeId, 0, 3);
        uint48 deadline = _now() + 30 days;
        bytes memory signature = _signCommit(disputeId, 0, 1, commitment, deadline);
        address signer = _juror(0);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidSignature.selector, agentId));
        court.commitBySig(disputeId, 0, commitment, signer, deadline, signature);
    }

    function test_commitBySig_revertsExpiredOrByAnother() public {
        bytes32 commitment = _commitment(disputeId, 0, 3);
        uint48 deadline = _now() - 1;
        bytes memory signature = _signCommit(disputeId, 0, 0, commitment, deadline);
        address signer = _juror(0);
        vm.expectRevert(abi.encodeWithSelector(ICourt.SignatureExpired.selector, deadline));
        court.commitBySig(disputeId, 0, commitment, signer, deadline, signature);

        Account memory other = makeAccount("other");
        deadline = _now();
        bytes32 digest = _digest(_commitHash(disputeId, 0, 0, commitment, deadline));
        uint256 agentId = _agentIn(disputeId, 0);
        vm.expectRevert(abi.encodeWithSelector(ICourt.NotController.selector, agentId, other.addr));
        court.commitBySig(disputeId, 0, commitment, other.addr, deadline, signed(other, digest));
    }

    function test_revealBySig_revertsForAnotherChoice() public {
        _commitAll(3);
        uint256 agentId = _agentIn(disputeId, 0);
        bytes memory signature = _signReveal(0, 3, SALT, _now());
        address signer = _juror(0);
        vm.expectRevert(abi.encodeWithSelector(ICourt.InvalidSignature.selector, agentId));
        court.revealBySig(disputeId, 0, 2, SALT, signer, _now(), signature);
    }

    // --- Leaks

    function test_reportLeak_costsTheJurorAllAtRiskAndTheVote() public {
        _commit(disputeId, 0, 2);
        uint256 agentId = _agentIn(disputeId, 0);
        vm.expectEmit(address(court));
        emit ICourt.SaltLeaked(disputeId, 0, 0, agentId, stranger, AT_RISK, AT_RISK / 4);
        vm.prank(stranger);
        court.reportLeak(disputeId, 0, 2, SALT);
        assertEq(_ainuOf(stranger), AT_RISK / 4);
        assertEq(court.jurorOf(agentId).deposit, 1_000e18 - AT_RISK);
        assertEq(court.jurorOf(agentId).seats, 0);
        _commit(disputeId, 1, 3);
        _commit(disputeId, 2, 3);
        _expect(_juror(0), _wrongState(0, ICourt.SeatState.Leaked));
        court.reveal(disputeId, 0, 2, SALT);
        _reveal(disputeId, 1, 3);
        _reveal(disputeId, 2, 3);
        skip(APPEAL);
        assertEq(court.executeRuling(disputeId), 3);
        assertEq(_ainuOf(_juror(1)) + _ainuOf(_juror(2)), 2 * 9_000e18 + (AT_RISK * 3) / 4);
        assertEq(_ainuOf(address(court)), _deposits());
    }

    function test_reportLeak_ofOneselfGivesBackAQuarter() public {
        _commit(disputeId, 0, 2);
        uint256 before = _ainuOf(_juror(0));
        vm.prank(_juror(0));
        court.reportLeak(disputeId, 0, 2, SALT);
        uint256 lost = 1_000e18 - court.jurorOf(_agentIn(disputeId, 0)).deposit;
        assertEq(lost - (_ainuOf(_juror(0)) - before), (AT_RISK * 3) / 4);
    }

    function test_reportLeak_revertsForAGuessAnUncommittedSeatAndInReveal() public {
        vm.expectRevert(_wrongState(0, ICourt.SeatState.Drawn));
        court.reportLeak(disputeId, 0, 2, SALT);
        _commit(disputeId, 0, 2);
        vm.expectRevert(abi.encodeWithSelector(ICourt.CommitmentMismatch.selector, disputeId, 0, 0));
        court.reportLeak(disputeId, 0, 3, SALT);
        _commit(disputeId, 1, 2);
        _commit(disputeId, 2, 2);
        vm.expectRevert(_wrongPhase(disputeId, ICourt.Phase.Reveal));
        court.reportLeak(disputeId, 0, 2, SALT);
    }

    function test_reportLeak_ofAllLeavesNothingToReveal() public {
        _commit(disputeId, 0, 2);
        _commit(disputeId, 1, 2);
        court.reportLeak(disputeId, 0, 2, SALT);
        court.reportLeak(disputeId, 1, 2, SALT);
        _commit(disputeId, 2, 1);
        _reveal(disputeId, 2, 1);
        assertEq(court.disputeOf(disputeId).ruling, 1);
    }

    function _commitAll(uint8 choice) private {
        for (uint256 i = 0; i < 3; ++i) _commit(disputeId, i, choice);
    }

    function _juror(uint256 seat) private view returns (address) {
        return _ownerOf(_agentIn(disputeId, seat)).addr;
    }

    function _wrongState(uint16 seat, ICourt.SeatState state) private view returns (bytes memory) {
        return abi.encodeWithSelector(ICourt.WrongSeatState.selector, disputeId, 0, seat, state);
    }

    function _commitBySig(uint16 seat, bytes32 commitment) private {
        bytes memory signature = _signCommit(disputeId, seat, 0, commitment, _now());
        court.commitBySig(disputeId, seat, commitment, _juror(seat), _now(), signature);
    }

    function _signCommit(
        uint256 id,
        uint16 seat,
        uint8 round,
        bytes32 commitment,
        uint256 deadline
    ) private view returns (bytes memory) {
        return signed(_ownerOf(_agentIn(id, seat)), _digest(_commitHash(id, seat, round, commitment, deadline)));
    }

    function _commitHash(
        uint256 id,
        uint16 seat,
        uint8 round,
        bytes32 commitment,
        uint256 deadline
    ) private view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "Commit(uint256 disputeId,uint8 round,uint16 seat,uint256 agentId,bytes32 commitment,uint256 deadline)"
        );
        return keccak256(abi.encode(typeHash, id, round, seat, _agentIn(id, seat), commitment, deadline));
    }

    function _signReveal(
        uint16 seat,
        uint8 choice,
        bytes32 salt,
        uint256 deadline
    ) private view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "Reveal(uint256 disputeId,uint8 round,uint16 seat,uint256 agentId,uint8 choice,bytes32 salt,uint256 deadline)"
        );
        uint256 agentId = _agentIn(disputeId, seat);
        bytes32 structHash = keccak256(
            abi.encode(typeHash, disputeId, uint8(0), seat, agentId, choice, salt, deadline)
        );
        return signed(_ownerOf(agentId), _digest(structHash));
    }

    function _digest(bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Ainur Court"),
                keccak256("1"),
                block.chainid,
                address(court)
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, structHash));
    }
}
