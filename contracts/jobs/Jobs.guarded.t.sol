// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {Wasteful} from "../mocks/Wasteful.sol";

/// @notice The calls behind a payment: they hold nothing back when they fail, are made later, and once.
contract JobsGuardedTest is JobsTest {
    /// @dev The most gas that a transaction can have since EIP-7825.
    uint256 private constant TRANSACTION_GAS = 1 << 24;

    bytes private _stakingCode;
    bytes private _reputationCode;

    function setUp() public override {
        super.setUp();
        (_stakingCode, _reputationCode) = (address(staking).code, address(reputation).code);
    }

    function test_close_paysWithoutStaking() external {
        _submit();
        vm.etch(address(staking), hex"fd");
        vm.expectEmit(address(jobs));
        emit IJobs.CallFailed(_id(), 1);
        _endByClient();
        _assertPaid(1);
        assertEq(reputation.scoreOf(agentId), 505);
        _assertLocked(BOND);
        _assertRetriedOnce(505);
    }

    function test_close_paysWithoutReputation() external {
        _submit();
        vm.etch(address(reputation), hex"fd");
        vm.expectEmit(address(jobs));
        emit IJobs.CallFailed(_id(), 2);
        _endByClient();
        _assertPaid(2);
        _assertLocked(0);
        _assertRetriedOnce(505);
    }

    function test_close_paysWithoutBoth() external {
        _submit();
        vm.etch(address(staking), hex"fd");
        vm.etch(address(reputation), hex"fd");
        _endByClient();
        _assertPaid(3);
        jobs.retry(terms); // in vain, and no harm
        _assertPaid(3);
        _assertRetriedOnce(505);
    }

    /// @dev Also when they burn all they are given, within the gas of one transaction.
    function test_close_paysWhenBothBurnAllGas() external {
        _submit();
        bytes memory wasteful = address(new Wasteful()).code;
        vm.etch(address(staking), wasteful);
        vm.etch(address(reputation), wasteful);
        vm.prank(client.addr);
        jobs.complete{gas: TRANSACTION_GAS - 100_000}(terms);
        _assertPaid(3);
        _assertRetriedOnce(505);
    }

    function test_retry_slashesLater() external {
        _fund();
        vm.warp(_job().deadline + 1);
        vm.etch(address(staking), hex"fd");
        jobs.expire(terms);
        assertEq(_balance(client.addr), WEALTH);
        assertEq(uint256(_job().pending), 1);
        vm.etch(address(staking), _stakingCode);
        assertEq(_locked(), BOND); // it did not escape
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), DAMAGES * RATE, 0);
        vm.prank(stranger.addr);
        jobs.retry(terms);
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        _assertSettled(IJobs.Status.Expired);
        _assertNothingPending();
        assertEq(_ainuOf(client.addr), DAMAGES * RATE);
        assertEq(reputation.scoreOf(agentId), 480);
    }

    function test_retry_releasesLater() external {
        _submit();
        vm.etch(address(staking), hex"fd");
        vm.prank(client.addr);
        jobs.complete(terms);
        assertEq(uint256(_job().pending), 1);
        vm.etch(address(staking), _stakingCode);
        assertEq(_locked(), BOND);
        vm.expectEmit(address(jobs));
        emit IJobs.BondSettled(_id(), 0, 0);
        jobs.retry(terms);
        assertEq(_locked(), 0);
        _assertNothingPending();
    }

    /// @dev Governance cannot make the guarded calls fail.
    function test_close_needsNoLeaveOfGovernance() external {
        vm.expectRevert(abi.encodeWithSelector(IReputation.NotModule.selector, address(jobs)));
        reputation.removeModule(address(jobs));
        vm.expectRevert(abi.encodeWithSelector(IStaking.NotRemovable.selector, address(jobs)));
        staking.removeModule(address(jobs));
    }

    function test_retry_revertsWhereNothingIsPending() external {
        _assertNothingPending();
        _submit();
        _assertNothingPending();
        _endByClient();
        _assertNothingPending();
    }

    /// @dev Whatever gas the caller gives, it makes both calls or none of anything: no call can be starved.
    function testFuzz_complete_makesBothCallsOrNothing(uint256 gasLimit) external {
        _submit();
        _starve(client.addr, abi.encodeCall(jobs.complete, (terms)), gasLimit, IJobs.Status.Submitted);
    }

    function testFuzz_expire_makesBothCallsOrNothing(uint256 gasLimit) external {
        _fund();
        vm.warp(_job().deadline + 1);
        _starve(stranger.addr, abi.encodeCall(jobs.expire, (terms)), gasLimit, IJobs.Status.Funded);
    }

    function testFuzz_execute_makesBothCallsOrNothing(uint256 gasLimit) external {
        _rule(1);
        _starve(stranger.addr, abi.encodeCall(jobs.execute, (terms)), gasLimit, IJobs.Status.Ruled);
    }

    function testFuzz_retry_makesBothCallsOrNothing(uint256 gasLimit) external {
        _submit();
        vm.etch(address(staking), hex"fd");
        vm.etch(address(reputation), hex"fd");
        _endByClient();
        vm.etch(address(staking), _stakingCode);
        vm.etch(address(reputation), _reputationCode);
        gasLimit = bound(gasLimit, 30_000, 800_000);
        (bool ok, ) = address(jobs).call{gas: gasLimit}(abi.encodeCall(jobs.retry, (terms)));
        assertEq(uint256(_job().pending), ok ? 0 : 3);
    }

    function test_complete_namesTheGasThatIsMissing() external {
        _submit();
        vm.prank(client.addr);
        (bool ok, bytes memory result) = address(jobs).call{gas: 130_000}(abi.encodeCall(jobs.complete, (terms)));
        assertFalse(ok);
        assertEq(bytes32(bytes4(result)), bytes32(IJobs.InsufficientGas.selector));
    }

    function _starve(address caller, bytes memory data, uint256 gasLimit, IJobs.Status before) private {
        gasLimit = bound(gasLimit, 30_000, 1_000_000);
        vm.prank(caller);
        (bool ok, ) = address(jobs).call{gas: gasLimit}(data);
        if (ok) {
            assertEq(uint256(_job().pending), 0, "a call was starved");
            assertEq(_locked(), 0);
            assertEq(reputation.recordOf(agentId).updatedAt, block.timestamp);
        } else {
            _assertStatus(before);
            assertEq(_locked(), BOND);
        }
        assertTrue(ok || gasLimit < 900_000, "enough gas was not enough");
    }

    function _endByClient() private {
        vm.prank(client.addr);
        jobs.complete(terms);
    }

    function _assertPaid(uint256 pending) private view {
        _assertStatus(IJobs.Status.Completed);
        assertEq(uint256(_job().pending), pending);
        assertEq(_balance(payee), PRICE - PRICE / 100);
        _assertConserved();
    }

    function _assertLocked(uint256 amount) private {
        vm.etch(address(staking), _stakingCode);
        assertEq(_locked(), amount);
    }

    /// @dev Once the modules work again, anyone completes the job, exactly once.
    function _assertRetriedOnce(uint256 score) private {
        vm.etch(address(staking), _stakingCode);
        vm.etch(address(reputation), _reputationCode);
        vm.prank(stranger.addr);
        jobs.retry(terms);
        _assertSettled(IJobs.Status.Completed);
        assertEq(reputation.scoreOf(agentId), score);
        assertEq(reputation.recordOf(agentId).completed, 1);
        _assertNothingPending();
    }

    function _assertNothingPending() private {
        vm.expectRevert(abi.encodeWithSelector(IJobs.NothingPending.selector, _id()));
        jobs.retry(terms);
    }
}
