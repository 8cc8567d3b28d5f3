// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC6909} from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IJobs} from "../interfaces/IJobs.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {JobsTest} from "../mocks/JobsTest.sol";
import {MintableToken} from "../mocks/MintableToken.sol";

/// @notice From terms to a funded job: open, openSigned, accept, acceptBySig, cancel, expire before acceptance, revoke.
contract JobsOpenTest is JobsTest {
    uint48 private immutable WORK_ENDS = uint48(START + 1 days);

    function test_open_escrowsThePrice() external {
        vm.expectEmit(address(jobs));
        emit IJobs.JobOpened(_id(), client.addr, agentId, terms, FEE_BPS, true);
        _open();
        _assertStatus(IJobs.Status.Open);
        assertEq(_balance(client.addr), WEALTH - PRICE);
        assertEq(_escrow(), PRICE);
        assertEq(_job().deadline, terms.openBy);
        assertEq(_job().feeBps, FEE_BPS);
        assertEq(_locked(), 0);
    }

    function test_open_takesTheHighestPrice() external {
        terms.price = type(uint128).max;
        MintableToken token = new MintableToken();
        token.mint(address(this), terms.price);
        token.approve(address(ledger), terms.price);
        ledger.deposit(token, terms.price, client.addr);
        terms.token = address(token);
        _complete();
        uint256 fee = (uint256(terms.price) + 99) / 100;
        assertEq(_balance(payee), terms.price - fee);
        assertEq(_protocolFees(), fee);
        _assertSettled(IJobs.Status.Completed);
    }

    function test_open_untilTheLastSecond() external {
        vm.warp(terms.openBy);
        _fund();
        _assertStatus(IJobs.Status.Funded);
    }

    function test_open_revertsAfterOpenBy() external {
        vm.warp(terms.openBy + 1);
        _refused(abi.encodeWithSelector(IJobs.OpeningOver.selector, _id(), terms.openBy));
    }

    function test_open_revertsWithoutPrice() external {
        terms.price = 0;
        _refused(abi.encodeWithSelector(IJobs.InvalidPrice.selector));
    }

    function test_open_revertsForAPayeeThatCannotBePaid() external {
        terms.payee = address(0);
        _refused(abi.encodeWithSelector(IJobs.InvalidParty.selector, address(0)));
        terms.payee = address(jobs);
        _refused(abi.encodeWithSelector(IJobs.InvalidParty.selector, address(jobs)));
    }

    function test_open_revertsForAClientWhoHiresHimself() external {
        terms.provider = client.addr;
        _refused(abi.encodeWithSelector(IJobs.InvalidParty.selector, client.addr));
    }

    function test_open_revertsForDamagesWithoutBond() external {
        terms.bond = 0;
        _refused(abi.encodeWithSelector(IJobs.InvalidTerms.selector));
        terms.damages = 0;
        _open();
    }

    function test_open_revertsForADefaultRulingOutsideOneToFive() external {
        terms.defaultRuling = 0;
        _refused(abi.encodeWithSelector(IJobs.InvalidRuling.selector, 0));
        terms.defaultRuling = 6;
        _refused(abi.encodeWithSelector(IJobs.InvalidRuling.selector, 6));
    }

    function test_open_revertsForAPeriodOutsideItsBounds() external {
        uint32 longest = jobs.MAX_PERIOD();
        terms.workPeriod = 0;
        _refused(abi.encodeWithSelector(IJobs.InvalidPeriod.selector, 0, longest));
        terms.workPeriod = longest + 1;
        _refused(abi.encodeWithSelector(IJobs.InvalidPeriod.selector, longest + 1, longest));
        terms.workPeriod = longest;
        terms.reviewPeriod = 0;
        _refused(abi.encodeWithSelector(IJobs.InvalidPeriod.selector, 0, longest));
        terms.reviewPeriod = longest + 1;
        _refused(abi.encodeWithSelector(IJobs.InvalidPeriod.selector, longest + 1, longest));
        terms.reviewPeriod = longest;
        terms.contestPeriod = 0;
        _refused(abi.encodeWithSelector(IJobs.InvalidPeriod.selector, 0, longest));
        terms.contestPeriod = longest + 1;
        _refused(abi.encodeWithSelector(IJobs.InvalidPeriod.selector, longest + 1, longest));
        terms.contestPeriod = longest;
        _open();
    }

    function test_open_revertsWithoutTheMoney() external {
        terms.price = uint128(WEALTH + 1);
        _refused(
            abi.encodeWithSelector(
                ERC6909.ERC6909InsufficientBalance.selector,
                client.addr,
                WEALTH,
                WEALTH + 1,
                uint160(address(usd))
            )
        );
    }

    function test_open_revertsWithoutLeaveToTakeTheMoney() external {
        vm.prank(client.addr);
        ledger.setOperator(address(jobs), false);
        _refused(
            abi.encodeWithSelector(
                ERC6909.ERC6909InsufficientAllowance.selector,
                address(jobs),
                0,
                PRICE,
                uint160(address(usd))
            )
        );
    }

    function test_open_isContentWithAnAllowance() external {
        vm.startPrank(client.addr);
        ledger.setOperator(address(jobs), false);
        IERC6909(address(ledger)).approve(address(jobs), uint160(address(usd)), PRICE);
        vm.stopPrank();
        _open();
        assertEq(ledger.allowance(client.addr, address(jobs), uint160(address(usd))), 0);
    }

    function test_accept_locksTheBond() external {
        _open();
        vm.expectEmit(address(jobs));
        emit IJobs.JobFunded(_id(), WORK_ENDS);
        vm.prank(provider.addr);
        jobs.accept(terms);
        _assertStatus(IJobs.Status.Funded);
        assertEq(_job().deadline, WORK_ENDS);
        assertEq(_locked(), BOND);
    }

    function test_accept_countsTheWorkFromAcceptance() external {
        _open();
        vm.warp(START + 600);
        vm.prank(provider.addr);
        jobs.accept(terms);
        assertEq(_job().deadline, START + 600 + terms.workPeriod);
    }

    function test_accept_revertsAfterOpenBy() external {
        _open();
        vm.warp(terms.openBy + 1);
        bytes memory expected = abi.encodeWithSelector(IJobs.OpeningOver.selector, _id(), terms.openBy);
        vm.expectRevert(expected);
        vm.prank(provider.addr);
        jobs.accept(terms);
        bytes memory signature = _signTerms(provider);
        vm.expectRevert(expected);
        jobs.acceptBySig(terms, signature);
    }

    function test_accept_revertsForAProviderWhoLostTheAgent() external {
        _open();
        vm.prank(provider.addr);
        registry.transferFrom(provider.addr, stranger.addr, agentId);
        bytes memory expected = abi.encodeWithSelector(IJobs.NotController.selector, agentId, provider.addr);
        vm.expectRevert(expected);
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function test_accept_revertsForAnAgentThatDoesNotExist() external {
        terms.agentId = 99;
        _open();
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 99));
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function test_accept_revertsBeyondTheFreeBond() external {
        terms.bond = uint128(BONDED + 1);
        _open();
        vm.expectRevert(abi.encodeWithSelector(IStaking.InsufficientFreeBond.selector, agentId, BONDED, BONDED + 1));
        vm.prank(provider.addr);
        jobs.accept(terms);
        _assertStatus(IJobs.Status.Open);
    }

    function test_accept_revertsForAnAgentBelowTheMinimumBond() external {
        vm.startPrank(provider.addr);
        terms.agentId = registry.register();
        vm.stopPrank();
        (terms.bond, terms.damages) = (0, 0);
        _open();
        vm.expectRevert(abi.encodeWithSelector(IStaking.BelowMinimumBond.selector, terms.agentId, 0, 100e18));
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function test_acceptBySig_byARelayer() external {
        _open();
        bytes memory signature = _signTerms(provider);
        vm.prank(stranger.addr);
        jobs.acceptBySig(terms, signature);
        _assertStatus(IJobs.Status.Funded);
        assertEq(_locked(), BOND);
    }

    function test_acceptBySig_revertsForAnothersSignature() external {
        _open();
        bytes memory signature = _signTerms(client);
        vm.expectRevert(_invalidSignature(provider.addr));
        jobs.acceptBySig(terms, signature);
        vm.expectRevert(_invalidSignature(provider.addr));
        vm.prank(provider.addr); // who needs no signature has `accept`
        jobs.acceptBySig(terms, "");
    }

    function test_openSigned_byEitherPartyOrARelayer() external {
        bytes memory ofClient = _signTerms(client);
        bytes memory ofProvider = _signTerms(provider);
        uint256 before = vm.snapshotState();
        vm.prank(client.addr);
        jobs.openSigned(terms, "", ofProvider);
        _assertFunded();
        vm.revertToState(before);

        vm.prank(provider.addr);
        jobs.openSigned(terms, ofClient, "");
        _assertFunded();
        vm.revertToState(before);

        vm.expectEmit(address(jobs));
        emit IJobs.JobOpened(_id(), client.addr, agentId, terms, FEE_BPS, true);
        vm.expectEmit(address(jobs));
        emit IJobs.JobFunded(_id(), WORK_ENDS);
        vm.prank(stranger.addr);
        jobs.openSigned(terms, ofClient, ofProvider);
        _assertFunded();
    }

    function test_openSigned_revertsWithoutBothSignatures() external {
        bytes memory ofClient = _signTerms(client);
        bytes memory ofProvider = _signTerms(provider);
        vm.expectRevert(_invalidSignature(provider.addr));
        vm.prank(client.addr);
        jobs.openSigned(terms, "", ofClient);
        vm.expectRevert(_invalidSignature(client.addr));
        vm.prank(provider.addr);
        jobs.openSigned(terms, ofProvider, "");
        vm.expectRevert(_invalidSignature(client.addr));
        vm.prank(stranger.addr);
        jobs.openSigned(terms, ofProvider, ofClient);
    }

    function test_openSigned_checksTheTermsAsOpenDoes() external {
        terms.payee = address(jobs);
        bytes memory ofProvider = _signTerms(provider);
        vm.expectRevert(abi.encodeWithSelector(IJobs.InvalidParty.selector, address(jobs)));
        vm.prank(client.addr);
        jobs.openSigned(terms, "", ofProvider);
    }

    function test_openSigned_opensOnce() external {
        _reach(IJobs.Status.Expired);
        bytes memory ofClient = _signTerms(client);
        bytes memory ofProvider = _signTerms(provider);
        vm.expectRevert(_wrongStatus(IJobs.Status.Expired));
        jobs.openSigned(terms, ofClient, ofProvider);
    }

    function test_cancel_returnsTheEscrow() external {
        _open();
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Cancelled, 0, 0, PRICE, 0, 0);
        vm.prank(client.addr);
        jobs.cancel(terms);
        assertEq(_balance(client.addr), WEALTH);
        _assertSettled(IJobs.Status.Cancelled);
        assertEq(reputation.recordOf(agentId).activeSince, 0); // nothing happened to the agent
    }

    function test_cancel_byTheProviderDeclines() external {
        _open();
        vm.expectEmit(address(jobs));
        emit IJobs.JobClosed(_id(), IJobs.Status.Cancelled, 0, 0, PRICE, 0, 0);
        vm.prank(provider.addr);
        jobs.cancel(terms);
        assertEq(_balance(client.addr), WEALTH);
        _assertSettled(IJobs.Status.Cancelled);
        assertEq(reputation.recordOf(agentId).activeSince, 0);
        vm.expectRevert(_wrongStatus(IJobs.Status.Cancelled));
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function test_cancel_revertsForOthersThanTheParties() external {
        _open();
        vm.expectRevert(_notParty(payee));
        vm.prank(payee);
        jobs.cancel(terms);
    }

    function test_expire_returnsTheEscrowOfAJobThatNobodyAccepted() external {
        _open();
        vm.warp(terms.openBy);
        vm.expectRevert(abi.encodeWithSelector(IJobs.DeadlineNotPassed.selector, _id(), terms.openBy));
        jobs.expire(terms);
        vm.warp(terms.openBy + 1);
        vm.prank(stranger.addr);
        jobs.expire(terms);
        assertEq(_balance(client.addr), WEALTH);
        _assertSettled(IJobs.Status.Cancelled);
    }

    function test_revoke_stopsSignedTerms() external {
        bytes memory ofClient = _signTerms(client);
        bytes memory ofProvider = _signTerms(provider);
        vm.expectEmit(address(jobs));
        emit IJobs.JobRevoked(_id(), client.addr);
        vm.prank(client.addr);
        jobs.revoke(terms);
        vm.expectRevert(_wrongStatus(IJobs.Status.Revoked));
        jobs.openSigned(terms, ofClient, ofProvider);
        vm.expectRevert(_wrongStatus(IJobs.Status.Revoked));
        vm.prank(provider.addr);
        jobs.revoke(terms);
    }

    function test_revoke_byTheProvider() external {
        vm.prank(provider.addr);
        jobs.revoke(terms);
        vm.expectRevert(_wrongStatus(IJobs.Status.Revoked));
        vm.prank(client.addr);
        jobs.open(terms);
    }

    function _refused(bytes memory expected) private {
        vm.expectRevert(expected);
        vm.prank(client.addr);
        jobs.open(terms);
    }

    function _assertFunded() private view {
        _assertStatus(IJobs.Status.Funded);
        assertEq(_balance(client.addr), WEALTH - PRICE);
        assertEq(_locked(), BOND);
        assertEq(_job().deadline, WORK_ENDS);
    }
}
