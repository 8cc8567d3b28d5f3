// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IJobs, JobTerms} from "../interfaces/IJobs.sol";
import {FeeToken} from "../mocks/FeeToken.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MintableToken} from "../mocks/MintableToken.sol";
import {MockArbitrator} from "../mocks/MockArbitrator.sol";
import {ReenteringToken} from "../mocks/ReenteringToken.sol";

/// @notice Arbitrators and tokens that do what they should not.
contract JobsHostileTest is JobsTest {
    bytes private constant GUARDED = abi.encodeWithSelector(
        ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector
    );

    function test_contest_revertsWhenTheArbitratorTakesLess() external {
        _reject();
        arbitrator.setExcess(-1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.ArbitratorFeeMismatch.selector, COST - 1, COST));
        _contest();
        arbitrator.setExcess(-int256(COST));
        vm.expectRevert(abi.encodeWithSelector(IJobs.ArbitratorFeeMismatch.selector, 0, COST));
        _contest();
    }

    function test_contest_revertsWhenTheArbitratorTakesMore() external {
        _reject();
        usd.mint(address(jobs), 1_000e6); // donated, and not his
        arbitrator.setExcess(1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(arbitrator),
                COST,
                COST + 1
            )
        );
        _contest();
    }

    function test_contest_revertsWhenTheArbitratorIsUnwilling() external {
        _reject();
        arbitrator.setUnwilling(true);
        vm.expectRevert(abi.encodeWithSelector(MockArbitrator.Unwilling.selector));
        _contest();
    }

    function test_contest_revertsForADisputeIdThatIsTaken() external {
        _dispute();
        terms.salt = 2;
        _reject();
        arbitrator.setNextId(1);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DisputeTaken.selector, address(arbitrator), 1));
        _contest();
        terms.salt = 1;
        arbitrator.rule(jobs, 1, 5);
        jobs.execute(terms);
        terms.salt = 2;
        vm.expectRevert(abi.encodeWithSelector(IJobs.DisputeTaken.selector, address(arbitrator), 1));
        _contest(); // also once the first is over
    }

    function test_contest_allowsTheSameIdOfAnotherArbitrator() external {
        _dispute();
        MockArbitrator another = new MockArbitrator(COST);
        uint256 first = _id();
        (terms.salt, terms.arbitrator) = (2, address(another));
        _reject();
        _contest();
        another.rule(jobs, 1, 1);
        _assertStatus(IJobs.Status.Ruled);
        assertEq(uint256(jobs.jobOf(first).status), uint256(IJobs.Status.Disputed));
    }

    /// @dev It cannot rule before its dispute has an id; the ruling is lost and must be given again.
    function test_contest_ignoresARulingGivenWhileTheDisputeIsCreated() external {
        _reject();
        arbitrator.arm(address(jobs), abi.encodeCall(jobs.rule, (1, 5)));
        _contest();
        assertTrue(arbitrator.succeeded());
        _assertStatus(IJobs.Status.Disputed);
        arbitrator.rule(jobs, 1, 1);
        jobs.execute(terms);
        assertEq(_balance(client.addr), WEALTH);
    }

    /// @dev Everything that moves money is closed while an arbitrator is called, for this job and for others.
    function test_contest_letsTheArbitratorDoNothingElse() external {
        // The arbitrator is the client of another job itself, so that only the guard stops it.
        JobTerms memory own = terms;
        (own.client, own.salt) = (address(arbitrator), 2);
        bytes[11] memory calls = [
            abi.encodeCall(jobs.open, (own)),
            abi.encodeCall(jobs.openSigned, (own, "", "")),
            abi.encodeCall(jobs.accept, (terms)),
            abi.encodeCall(jobs.cancel, (own)),
            abi.encodeCall(jobs.payMilestone, (own, 1)),
            abi.encodeCall(jobs.complete, (own)),
            abi.encodeCall(jobs.contest, (terms, "", MAX)),
            abi.encodeCall(jobs.expire, (terms)),
            abi.encodeCall(jobs.execute, (terms)),
            abi.encodeCall(jobs.settle, (terms)),
            abi.encodeCall(jobs.retry, (terms))
        ];
        _reject();
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 before = vm.snapshotState();
            arbitrator.arm(address(jobs), calls[i]);
            _contest();
            assertFalse(arbitrator.succeeded());
            assertEq(arbitrator.result(), GUARDED);
            _assertConserved();
            vm.revertToState(before);
        }
    }

    /// @dev A token that charges on transfer cannot pay an arbitrator in full; nothing is lost, nor taken from donations.
    function test_contest_revertsForATokenThatChargesOnTransfer() external {
        FeeToken token = new FeeToken();
        _pay(token);
        _reject();
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientBalance.selector,
                address(jobs),
                COST - COST / 50,
                COST - COST / 100
            )
        );
        _contest();
        token.mint(address(jobs), 1_000e6);
        vm.expectRevert(abi.encodeWithSelector(IJobs.ArbitratorFeeMismatch.selector, COST + COST / 100, COST));
        _contest();
        vm.prank(client.addr);
        jobs.complete(terms);
        _assertSettled(IJobs.Status.Completed);
    }

    function test_contest_letsTheTokenDoNothingElse() external {
        ReenteringToken token = new ReenteringToken();
        _pay(token);
        _reject();
        uint256 before = vm.snapshotState();
        token.arm(address(jobs), abi.encodeCall(jobs.expire, (terms)));
        _contest();
        assertFalse(token.succeeded());
        assertEq(token.result(), GUARDED);
        assertEq(token.balanceOf(address(jobs)), 0);
        vm.revertToState(before);

        token.arm(address(ledger), abi.encodeCall(ledger.withdraw, (token, 0, address(token))));
        _contest();
        assertFalse(token.succeeded());
        assertEq(token.result(), GUARDED);
    }

    function _contest() private {
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
    }

    /// @dev Makes `token` the one of the job and gives both parties plenty of it.
    function _pay(MintableToken token) private {
        terms.token = address(token);
        token.mint(address(this), 4 * WEALTH);
        token.approve(address(ledger), MAX);
        ledger.deposit(token, 2 * WEALTH, client.addr);
        ledger.deposit(token, 2 * WEALTH, provider.addr);
    }
}
