// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC6909} from "@openzeppelin/contracts/interfaces/IERC6909.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import {Ledger} from "./Ledger.sol";
import {ILedger} from "./interfaces/ILedger.sol";
import {Test} from "./mocks/Test.sol";
import {WalletMock} from "./mocks/WalletMock.sol";

/// @dev Operators by signature. The digests are written out from EIP-712 rather than taken from the contract.
contract LedgerOperatorsTest is Test {
    bytes32 private constant DOMAIN_TYPEHASH = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes32 private constant SET_OPERATOR_TYPEHASH = keccak256(
        "SetOperator(address owner,address operator,bool approved,uint256 nonce,uint256 deadline)"
    );
    uint256 private constant DEADLINE = 2_000_000_000;

    Ledger private ledger = Ledger(deploy("Ledger", ""));
    Account private alice = makeAccount("alice");
    Account private mallory = makeAccount("mallory");
    address private bob = makeAddr("bob");

    function setUp() public {
        vm.warp(1_900_000_000);
    }

    function test_setOperatorBySig_setsAndUnsets() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        vm.expectEmit(address(ledger));
        emit IERC6909.OperatorSet(alice.addr, bob, true);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
        assertTrue(ledger.isOperator(alice.addr, bob));
        assertEq(ledger.nonces(alice.addr), 1);

        signature = signed(alice, _operatorDigest(alice.addr, false, 1));
        ledger.setOperatorBySig(alice.addr, bob, false, DEADLINE, signature);
        assertFalse(ledger.isOperator(alice.addr, bob));
    }

    function test_setOperatorBySig_acceptsTheDeadlineItself() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        vm.warp(DEADLINE);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
        assertTrue(ledger.isOperator(alice.addr, bob));
    }

    function test_setOperatorBySig_revertsAfterItsDeadline() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        vm.warp(DEADLINE + 1);
        vm.expectRevert(abi.encodeWithSelector(ILedger.SignatureExpired.selector, DEADLINE));
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function test_setOperatorBySig_revertsWhenReplayed() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
        vm.prank(alice.addr);
        ledger.setOperator(bob, false);
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function test_setOperatorBySig_revertsForAnotherSigner() public {
        bytes memory signature = signed(mallory, _operatorDigest(alice.addr, true, 0));
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function test_setOperatorBySig_revertsForOtherValues() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, mallory.addr, true, DEADLINE, signature);
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, false, DEADLINE, signature);
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE + 1, signature);
        assertEq(ledger.nonces(alice.addr), 0);
    }

    function test_setOperatorBySig_revertsOnAnotherChain() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        vm.chainId(1);
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function test_setOperatorBySig_revertsForAnotherLedger() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        Ledger other = Ledger(deploy("Ledger", ""));
        _expectInvalid(alice.addr);
        other.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function test_setOperatorBySig_revertsForTheZeroOwner() public {
        _expectInvalid(address(0));
        ledger.setOperatorBySig(address(0), bob, true, DEADLINE, new bytes(65));
    }

    function test_setOperatorBySig_revertsForTheZeroOperator() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, address(0), true, 0));
        vm.expectRevert(abi.encodeWithSelector(ERC6909.ERC6909InvalidSpender.selector, address(0)));
        ledger.setOperatorBySig(alice.addr, address(0), true, DEADLINE, signature);
    }

    function test_setOperatorBySig_acceptsAWallet() public {
        WalletMock wallet = new WalletMock(alice.addr);
        bytes memory signature = signed(alice, _operatorDigest(address(wallet), true, 0));
        ledger.setOperatorBySig(address(wallet), bob, true, DEADLINE, signature);
        assertTrue(ledger.isOperator(address(wallet), bob));
        assertFalse(ledger.isOperator(alice.addr, bob));
    }

    function test_setOperatorBySig_revertsWhenTheWalletRefuses() public {
        WalletMock wallet = new WalletMock(alice.addr);
        bytes memory signature = signed(mallory, _operatorDigest(address(wallet), true, 0));
        _expectInvalid(address(wallet));
        ledger.setOperatorBySig(address(wallet), bob, true, DEADLINE, signature);
    }

    /// @dev A contract that knows nothing of signatures, here a Ledger, signs nothing.
    function test_setOperatorBySig_revertsForAContractThatIsNoWallet() public {
        _expectInvalid(address(ledger));
        ledger.setOperatorBySig(address(ledger), bob, true, DEADLINE, new bytes(65));
    }

    function testFuzz_setOperatorBySig_revertsForGarbage(bytes calldata signature) public {
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function test_invalidateNonce_makesASignatureWorthless() public {
        bytes memory signature = signed(alice, _operatorDigest(alice.addr, true, 0));
        vm.expectEmit(address(ledger));
        emit ILedger.NonceInvalidated(alice.addr, 0);
        vm.prank(alice.addr);
        ledger.invalidateNonce();
        assertEq(ledger.nonces(alice.addr), 1);
        _expectInvalid(alice.addr);
        ledger.setOperatorBySig(alice.addr, bob, true, DEADLINE, signature);
    }

    function _expectInvalid(address signer) private {
        vm.expectRevert(abi.encodeWithSelector(ILedger.InvalidSignature.selector, signer));
    }

    function _operatorDigest(address owner, bool approved, uint256 nonce) private view returns (bytes32) {
        return _operatorDigest(owner, bob, approved, nonce);
    }

    function _operatorDigest(
        address owner,
        address operator,
        bool approved,
        uint256 nonce
    ) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPEHASH, keccak256("Ainur Ledger"), keccak256("1"), block.chainid, ledger)
        );
        bytes32 content = keccak256(abi.encode(SET_OPERATOR_TYPEHASH, owner, operator, approved, nonce, DEADLINE));
        return MessageHashUtils.toTypedDataHash(domain, content);
    }
}
