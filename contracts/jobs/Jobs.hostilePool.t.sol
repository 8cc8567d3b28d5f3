// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MockPool} from "../mocks/MockPool.sol";
import {Wasteful} from "../mocks/Wasteful.sol";

/// @notice Pools can be anybody's: whatever they do, they hold back nothing but themselves.
contract JobsHostilePoolTest is JobsTest {
    bytes private constant GUARDED = abi.encodeWithSelector(
        ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector
    );
    /// @dev The most gas that a transaction can have since EIP-7825.
    uint256 private constant TRANSACTION_GAS = 1 << 24;

    function setUp() public override {
        super.setUp();
        _insure();
    }

    function test_complete_paysWithAPoolThatReverts() external {
        _assertHoldsNothingBack(MockPool.Mode.Unwilling);
    }

    function test_complete_paysWithAPoolThatBurnsAllGas() external {
        _assertHoldsNothingBack(MockPool.Mode.Wasteful);
    }

    function test_complete_paysWithAPoolThatAnswersNothing() external {
        _assertHoldsNothingBack(MockPool.Mode.Silent);
    }

    function test_complete_paysWithAPoolThatIsGone() external {
        _submit();
        bytes memory code = address(pool).code;
        vm.etch(address(pool), "");
        _completeNow();
        _assertOnlyTheCoverPends();
        vm.etch(address(pool), code);
        _assertRetriedOnce();
    }

    /// @dev A long answer is an answer, of which no more than a word is read.
    function test_complete_readsNoLongAnswers() external {
        _submit();
        pool.setMode(MockPool.Mode.Verbose);
        vm.prank(client.addr);
        jobs.complete{gas: 1_600_000}(terms);
        _assertSettled(IJobs.Status.Completed);
    }

    function test_execute_paysBondAndReceiptWithAPoolThatBurnsAllGas() external {
        terms.damages = 400e6;
        _rule(1);
        pool.setMode(MockPool.Mode.Wasteful);
        jobs.execute{gas: TRANSACTION_GAS - 100_000}(terms);
        assertEq(uint256(_job().pending), 4);
        assertEq(_balance(client.addr), WEALTH - PREMIUM);
        assertEq(_ainuOf(client.addr), BOND);
        assertEq(reputation.scoreOf(agentId), 480);
        pool.setMode(MockPool.Mode.Honest);
        jobs.retry(terms);
        assertEq(_balance(client.addr), WEALTH - PREMIUM + 100e6);
        _assertSettled(IJobs.Status.Resolved);
    }

    function test_cancel_refundsWithAPoolThatReverts() external {
        _open();
        pool.setMode(MockPool.Mode.Unwilling);
        vm.prank(client.addr);
        jobs.cancel(terms);
        assertEq(_balance(client.addr), WEALTH - PREMIUM);
        assertEq(uint256(_job().pending), 4);
        pool.setMode(MockPool.Mode.Honest);
        jobs.retry(terms);
        assertTrue(pool.cancelled());
        _assertSettled(IJobs.Status.Cancelled);
    }

    /// @dev The client chose the pool, and the provider pays for the call: an offer must not make it burn a block's gas.
    function test_cancel_byTheProviderCostsItLittleWithAPoolThatBurnsAllGas() external {
        _open();
        pool.setMode(MockPool.Mode.Wasteful);
        uint256 before = gasleft();
        vm.prank(provider.addr);
        jobs.cancel{gas: TRANSACTION_GAS - 100_000}(terms);
        assertTrue(before - gasleft() < 700_000, "the pool burned too much");
        _assertStatus(IJobs.Status.Cancelled);
        assertEq(_balance(client.addr), WEALTH - PREMIUM);
        assertEq(uint256(_job().pending), 4);
    }

    function test_expire_paysWhenEverythingBehindItFails() external {
        _fund();
        vm.warp(_job().deadline + 1);
        bytes memory wasteful = address(new Wasteful()).code;
        (bytes memory stakingCode, bytes memory reputationCode) = (address(staking).code, address(reputation).code);
        vm.etch(address(staking), hex"fd");
        vm.etch(address(reputation), wasteful);
        pool.setMode(MockPool.Mode.Wasteful);
        jobs.expire{gas: TRANSACTION_GAS - 100_000}(terms);
        assertEq(uint256(_job().pending), 7);
        assertEq(_balance(client.addr), WEALTH - PREMIUM);
        vm.etch(address(staking), stakingCode);
        vm.etch(address(reputation), reputationCode);
        pool.setMode(MockPool.Mode.Honest);
        jobs.retry(terms);
        _assertSettled(IJobs.Status.Expired);
        assertEq(reputation.scoreOf(agentId), 480);
        assertEq(pool.closed(), 1);
    }

    /// @dev Also when all three burn what they are given.
    function test_complete_paysWhenEverythingBehindItBurnsAllGas() external {
        _submit();
        bytes memory wasteful = address(new Wasteful()).code;
        (bytes memory stakingCode, bytes memory reputationCode) = (address(staking).code, address(reputation).code);
        pool.setMode(MockPool.Mode.Wasteful);
        for (uint256 failing = 1; failing <= 3; ++failing) {
            uint256 before = vm.snapshotState();
            if (failing & 1 != 0) vm.etch(address(staking), wasteful);
            if (failing & 2 != 0) vm.etch(address(reputation), wasteful);
            _completeNow();
            assertEq(uint256(_job().pending), 4 + failing);
            assertEq(_balance(payee), PRICE - PRICE / 100, "payment");
            vm.etch(address(staking), stakingCode);
            vm.etch(address(reputation), reputationCode);
            pool.setMode(MockPool.Mode.Honest);
            _assertRetriedOnce();
            vm.revertToState(before);
        }
    }

    /// @dev Whatever gas the caller gives: with a pool that burns all of it the rest is done, or nothing at all.
    function testFuzz_complete_paysWhateverThePoolBurns(uint256 gasLimit) external {
        _submit();
        pool.setMode(MockPool.Mode.Wasteful);
        gasLimit = bound(gasLimit, 30_000, 3_000_000);
        vm.prank(client.addr);
        (bool ok, ) = address(jobs).call{gas: gasLimit}(abi.encodeCall(jobs.complete, (terms)));
        if (ok) _assertOnlyTheCoverPends();
        else _assertStatus(IJobs.Status.Submitted);
        assertTrue(ok || gasLimit < 600_000, "enough gas was not enough");
    }

    function testFuzz_retry_failsOnlyWithTooLittleGas(uint256 gasLimit) external {
        _submit();
        pool.setMode(MockPool.Mode.Wasteful);
        _completeNow();
        gasLimit = bound(gasLimit, 30_000, 3_000_000);
        (bool ok, ) = address(jobs).call{gas: gasLimit}(abi.encodeCall(jobs.retry, (terms)));
        assertEq(uint256(_job().pending), 4);
        assertTrue(ok || gasLimit < 600_000, "enough gas was not enough");
    }

    /// @dev No caller starves an honest pool.
    function testFuzz_execute_makesAllCallsOrNothing(uint256 gasLimit) external {
        terms.damages = 400e6;
        _rule(1);
        gasLimit = bound(gasLimit, 30_000, 2_000_000);
        (bool ok, ) = address(jobs).call{gas: gasLimit}(abi.encodeCall(jobs.execute, (terms)));
        if (ok) {
            _assertSettled(IJobs.Status.Resolved);
            assertEq(pool.loss(), 100e6, "the pool was starved");
        } else {
            _assertStatus(IJobs.Status.Ruled);
        }
        assertTrue(ok || gasLimit < 900_000, "enough gas was not enough");
    }

    function test_complete_namesTheGasThatIsMissing() external {
        _submit();
        vm.prank(client.addr);
        (bool ok, bytes memory result) = address(jobs).call{gas: 300_000}(abi.encodeCall(jobs.complete, (terms)));
        assertFalse(ok);
        assertEq(bytes32(bytes4(result)), bytes32(IJobs.InsufficientGas.selector));
    }

    function test_closeCover_letsThePoolDoNothingElse() external {
        bytes[4] memory calls = [
            abi.encodeCall(jobs.retry, (terms)),
            abi.encodeCall(jobs.complete, (terms)),
            abi.encodeCall(jobs.openInsured, (terms, _order(), "")),
            abi.encodeCall(jobs.conclude, (terms, 1))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 before = vm.snapshotState();
            _submit();
            pool.arm(address(jobs), calls[i]);
            _completeNow();
            assertFalse(pool.succeeded());
            assertEq(pool.result(), GUARDED);
            assertEq(pool.closed(), 1);
            _assertSettled(IJobs.Status.Completed);
            vm.revertToState(before);
        }
    }

    function test_openCover_letsThePoolDoNothingElse() external {
        bytes[3] memory calls = [
            abi.encodeCall(jobs.cancel, (terms)),
            abi.encodeCall(jobs.accept, (terms)),
            abi.encodeCall(jobs.openInsured, (terms, _order(), ""))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 before = vm.snapshotState();
            pool.arm(address(jobs), calls[i]);
            _open();
            assertFalse(pool.succeeded());
            assertEq(pool.result(), GUARDED);
            assertEq(_escrow(), PRICE);
            vm.revertToState(before);
        }
    }

    function _assertHoldsNothingBack(MockPool.Mode mode) private {
        _submit();
        pool.setMode(mode);
        vm.expectEmit(address(jobs));
        emit IJobs.CallFailed(_id(), 4);
        _completeNow();
        _assertOnlyTheCoverPends();
        pool.setMode(MockPool.Mode.Honest);
        _assertRetriedOnce();
    }

    function _assertOnlyTheCoverPends() private view {
        _assertStatus(IJobs.Status.Completed);
        assertEq(uint256(_job().pending), 4, "pending");
        assertEq(_balance(payee), PRICE - PRICE / 100, "payment");
        assertEq(_locked(), 0, "bond");
        assertEq(reputation.scoreOf(agentId), 505, "receipt");
    }

    function _assertRetriedOnce() private {
        vm.prank(stranger.addr);
        jobs.retry(terms);
        _assertSettled(IJobs.Status.Completed);
        assertEq(pool.closed(), 1);
        assertEq(reputation.recordOf(agentId).completed, 1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.NothingPending.selector, _id()));
        jobs.retry(terms);
    }

    /// @dev With no more gas than one transaction has.
    function _completeNow() private {
        vm.prank(client.addr);
        jobs.complete{gas: TRANSACTION_GAS - 100_000}(terms);
    }
}
