// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC6909} from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import {Ledger} from "./Ledger.sol";
import {TestDollar} from "./TestDollar.sol";
import {ILedger} from "./interfaces/ILedger.sol";
import {MintableToken} from "./mocks/MintableToken.sol";
import {PhantomToken} from "./mocks/PhantomToken.sol";
import {Test} from "./mocks/Test.sol";

/// @dev Deposits by permit and by ERC-3009 authorization.
contract LedgerSignedDepositsTest is Test {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant RECEIVE_TYPEHASH = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    bytes32 private constant SALT = "salt";
    uint256 private constant DEADLINE = 2_000_000_000;

    struct Signature {
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    Ledger private ledger = Ledger(deploy("Ledger", ""));
    TestDollar private dollar = TestDollar(deploy("TestDollar", ""));
    uint256 private id = uint160(address(dollar));

    Account private alice = makeAccount("alice");
    Account private mallory = makeAccount("mallory");
    address private bob = makeAddr("bob");
    address private relayer = makeAddr("relayer");

    function setUp() public {
        vm.warp(1_900_000_000);
        dollar.mint(alice.addr, 1_000e6);
    }

    function test_depositWithPermit_needsNoApproval() public {
        Signature memory sig = _permit(alice, 60e6);
        vm.prank(alice.addr);
        uint256 credited = ledger.depositWithPermit(dollar, 60e6, bob, DEADLINE, sig.v, sig.r, sig.s);
        assertEq(credited, 60e6);
        assertEq(ledger.balanceOf(bob, id), 60e6);
        assertEq(dollar.allowance(alice.addr, address(ledger)), 0);
    }

    function test_depositWithPermit_survivesAFrontRunPermit() public {
        Signature memory sig = _permit(alice, 60e6);
        vm.prank(mallory.addr);
        dollar.permit(alice.addr, address(ledger), 60e6, DEADLINE, sig.v, sig.r, sig.s);
        vm.prank(alice.addr);
        ledger.depositWithPermit(dollar, 60e6, alice.addr, DEADLINE, sig.v, sig.r, sig.s);
        assertEq(ledger.balanceOf(alice.addr, id), 60e6);
    }

    function test_depositWithPermit_usesAnAllowanceOfATokenWithoutPermits() public {
        MintableToken plain = new MintableToken();
        plain.mint(alice.addr, 60);
        vm.startPrank(alice.addr);
        plain.approve(address(ledger), 60);
        ledger.depositWithPermit(plain, 60, alice.addr, DEADLINE, 27, "", "");
        vm.stopPrank();
        assertEq(ledger.balanceOf(alice.addr, uint160(address(plain))), 60);
    }

    function test_depositWithPermit_revertsForABadPermitWithoutAllowance() public {
        Signature memory sig = _permit(mallory, 60e6);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(ledger), 0, 60e6)
        );
        vm.prank(alice.addr);
        ledger.depositWithPermit(dollar, 60e6, alice.addr, DEADLINE, sig.v, sig.r, sig.s);
    }

    /// @dev A permit for the Ledger says who pays, not who is credited; only its signer can use it for a deposit.
    function test_depositWithPermit_revertsForSomebodyElsesPermit() public {
        Signature memory sig = _permit(alice, 60e6);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(ledger), 0, 60e6)
        );
        vm.prank(mallory.addr);
        ledger.depositWithPermit(dollar, 60e6, mallory.addr, DEADLINE, sig.v, sig.r, sig.s);
    }

    function test_depositWithPermit_revertsForATokenWithoutCode() public {
        vm.expectRevert(abi.encodeWithSelector(ILedger.TokenWithoutCode.selector, bob));
        vm.prank(alice.addr);
        ledger.depositWithPermit(IERC20(bob), 1, alice.addr, DEADLINE, 27, "", "");
    }

    function test_depositWithPermit_revertsForZero() public {
        Signature memory sig = _permit(alice, 0);
        vm.expectRevert(abi.encodeWithSelector(ILedger.NothingArrived.selector, dollar, 0));
        vm.prank(alice.addr);
        ledger.depositWithPermit(dollar, 0, alice.addr, DEADLINE, sig.v, sig.r, sig.s);
    }

    function test_depositWithAuthorization_creditsTheBeneficiaryWhoeverRelays() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        vm.expectEmit(address(ledger));
        emit IERC6909.Transfer(relayer, address(0), bob, id, 60e6);
        uint256 credited = _depositWithAuthorization(alice.addr, bob, 60e6, sig);
        assertEq(credited, 60e6);
        assertEq(ledger.balanceOf(bob, id), 60e6);
        assertEq(dollar.balanceOf(alice.addr), 940e6);
    }

    function test_depositWithAuthorization_revertsForAnotherBeneficiary() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        _depositWithAuthorization(alice.addr, mallory.addr, 60e6, sig);
    }

    function test_depositWithAuthorization_revertsForAnotherAmount() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        _depositWithAuthorization(alice.addr, bob, 61e6, sig);
    }

    function test_depositWithAuthorization_revertsForAnotherSigner() public {
        Signature memory sig = _authorization(mallory, bob, 60e6);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        _depositWithAuthorization(alice.addr, bob, 60e6, sig);
    }

    function test_depositWithAuthorization_revertsWhenUsedTwice() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        _depositWithAuthorization(alice.addr, bob, 60e6, sig);
        bytes32 nonce = ledger.authorizationNonce(bob, SALT);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, alice.addr, nonce));
        _depositWithAuthorization(alice.addr, bob, 60e6, sig);
    }

    function test_depositWithAuthorization_revertsAfterItsTime() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        vm.warp(DEADLINE);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009InvalidAuthorizationTime.selector, 0, DEADLINE));
        _depositWithAuthorization(alice.addr, bob, 60e6, sig);
    }

    function test_depositWithAuthorization_revertsOnAnotherChain() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        vm.chainId(1);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        _depositWithAuthorization(alice.addr, bob, 60e6, sig);
    }

    /// @dev Same beneficiary and salt, but the other Ledger computes another nonce and is another receiver.
    function test_depositWithAuthorization_revertsForAnotherLedger() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        ledger = Ledger(deploy("Ledger", ""));
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        _depositWithAuthorization(alice.addr, bob, 60e6, sig);
    }

    /// @dev Only the receiver may use it, so nobody can turn the deposit into a donation by going to the token.
    function test_depositWithAuthorization_cannotBeUsedPastTheLedger() public {
        Signature memory sig = _authorization(alice, bob, 60e6);
        bytes32 nonce = ledger.authorizationNonce(bob, SALT);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, ledger));
        vm.prank(mallory.addr);
        dollar.receiveWithAuthorization(alice.addr, address(ledger), 60e6, 0, DEADLINE, nonce, sig.v, sig.r, sig.s);
        vm.expectRevert(ERC3009.ERC3009InvalidSignature.selector);
        dollar.transferWithAuthorization(alice.addr, address(ledger), 60e6, 0, DEADLINE, nonce, sig.v, sig.r, sig.s);
    }

    function test_depositWithAuthorization_revertsWhenTheTokenOnlySeemsToTakeIt() public {
        PhantomToken phantom = new PhantomToken();
        vm.expectRevert(abi.encodeWithSelector(ILedger.NothingArrived.selector, phantom, 60e6));
        ledger.depositWithAuthorization(phantom, alice.addr, bob, 60e6, 0, DEADLINE, SALT, 27, "", "");
    }

    function test_depositWithAuthorization_revertsForATokenWithoutCode() public {
        vm.expectRevert(abi.encodeWithSelector(ILedger.TokenWithoutCode.selector, bob));
        ledger.depositWithAuthorization(IERC20(bob), alice.addr, bob, 1, 0, DEADLINE, SALT, 27, "", "");
    }

    function test_depositWithAuthorization_revertsForTheZeroAddress() public {
        Signature memory sig = _authorization(alice, address(0), 60e6);
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InvalidReceiver.selector, address(0)));
        _depositWithAuthorization(alice.addr, address(0), 60e6, sig);
    }

    function testFuzz_authorizationNonce_differsByBeneficiaryAndSalt(
        address to,
        address otherTo,
        bytes32 salt,
        bytes32 otherSalt
    ) public {
        bytes32 nonce = ledger.authorizationNonce(to, salt);
        if (to != otherTo) assertTrue(nonce != ledger.authorizationNonce(otherTo, salt));
        if (salt != otherSalt) assertTrue(nonce != ledger.authorizationNonce(to, otherSalt));
        assertTrue(nonce != Ledger(deploy("Ledger", "")).authorizationNonce(to, salt));
    }

    function _permit(Account memory signer, uint256 amount) private view returns (Signature memory) {
        uint256 nonce = dollar.nonces(signer.addr);
        bytes32 content = keccak256(abi.encode(PERMIT_TYPEHASH, signer.addr, ledger, amount, nonce, DEADLINE));
        return _signForDollar(signer, content);
    }

    function _authorization(Account memory signer, address to, uint256 amount) private view returns (Signature memory) {
        bytes32 nonce = ledger.authorizationNonce(to, SALT);
        bytes32 content = keccak256(
            abi.encode(RECEIVE_TYPEHASH, alice.addr, ledger, amount, uint256(0), DEADLINE, nonce)
        );
        return _signForDollar(signer, content);
    }

    function _signForDollar(Account memory signer, bytes32 content) private view returns (Signature memory sig) {
        bytes32 digest = MessageHashUtils.toTypedDataHash(dollar.DOMAIN_SEPARATOR(), content);
        (sig.v, sig.r, sig.s) = vm.sign(signer.key, digest);
    }

    function _depositWithAuthorization(
        address from,
        address to,
        uint256 amount,
        Signature memory sig
    ) private returns (uint256) {
        vm.prank(relayer);
        return ledger.depositWithAuthorization(dollar, from, to, amount, 0, DEADLINE, SALT, sig.v, sig.r, sig.s);
    }
}
