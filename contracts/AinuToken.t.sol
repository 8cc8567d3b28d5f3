// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

import {AinuToken} from "./AinuToken.sol";
import {Test} from "./mocks/Test.sol";

/// @dev What this token adds to OpenZeppelin's parts: its supply, its clock, and that the parts work together.
contract AinuTokenTest is Test {
    bytes32 private constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant TRANSFER_TYPEHASH = keccak256(
        "TransferWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );
    uint256 private constant START = 1_900_000_000;

    Account private alice = makeAccount("alice");
    address private bob = makeAddr("bob");
    AinuToken private ainu = new AinuToken(alice.addr);

    function setUp() public {
        vm.warp(START);
    }

    function test_constructor_givesTheRecipientTheWholeSupply() public view {
        assertEq(ainu.name(), "Ainu");
        assertEq(ainu.symbol(), "AINU");
        assertEq(ainu.decimals(), 18);
        assertEq(ainu.totalSupply(), 1_000_000_000e18);
        assertEq(ainu.balanceOf(alice.addr), 1_000_000_000e18);
    }

    function test_clock_isTheTimestamp() public view {
        assertEq(ainu.clock(), block.timestamp);
        assertEq(ainu.CLOCK_MODE(), "mode=timestamp");
    }

    function test_getPastVotes_looksUpBySecond() public {
        vm.startPrank(alice.addr);
        ainu.delegate(alice.addr);
        vm.warp(START + 10);
        ainu.transfer(bob, 100e18);
        vm.stopPrank();
        vm.warp(START + 20);

        uint256 supply = ainu.SUPPLY();
        assertEq(ainu.getPastVotes(alice.addr, START - 1), 0);
        assertEq(ainu.getPastVotes(alice.addr, START), supply);
        assertEq(ainu.getPastVotes(alice.addr, START + 9), supply);
        assertEq(ainu.getPastVotes(alice.addr, START + 10), supply - 100e18);
        assertEq(ainu.getPastTotalSupply(START), supply);
    }

    function test_getPastVotes_revertsForThePresent() public {
        vm.expectRevert(abi.encodeWithSelector(Votes.ERC5805FutureLookup.selector, START, START));
        ainu.getPastVotes(alice.addr, START);
    }

    function test_permit_approvesOnce() public {
        bytes32 content = keccak256(abi.encode(PERMIT_TYPEHASH, alice.addr, bob, 5e18, 0, START));
        (uint8 v, bytes32 r, bytes32 s) = _sign(content);
        ainu.permit(alice.addr, bob, 5e18, START, v, r, s);
        assertEq(ainu.allowance(alice.addr, bob), 5e18);
        assertEq(ainu.nonces(alice.addr), 1);

        bytes32 replayed = keccak256(abi.encode(PERMIT_TYPEHASH, alice.addr, bob, 5e18, 1, START));
        address recovered = ecrecover(_digest(replayed), v, r, s);
        vm.expectRevert(abi.encodeWithSelector(ERC20Permit.ERC2612InvalidSigner.selector, recovered, alice.addr));
        ainu.permit(alice.addr, bob, 5e18, START, v, r, s);
    }

    function test_transferWithAuthorization_paysOnce() public {
        bytes32 content = keccak256(abi.encode(TRANSFER_TYPEHASH, alice.addr, bob, 5e18, 0, START + 1, bytes32("n")));
        (uint8 v, bytes32 r, bytes32 s) = _sign(content);
        vm.expectEmit(address(ainu));
        emit IERC3009.AuthorizationUsed(alice.addr, "n");
        ainu.transferWithAuthorization(alice.addr, bob, 5e18, 0, START + 1, "n", v, r, s);
        assertEq(ainu.balanceOf(bob), 5e18);
        vm.expectRevert(abi.encodeWithSelector(ERC3009.ERC3009UsedAuthorization.selector, alice.addr, bytes32("n")));
        ainu.transferWithAuthorization(alice.addr, bob, 5e18, 0, START + 1, "n", v, r, s);
    }

    function _digest(bytes32 content) private view returns (bytes32) {
        return MessageHashUtils.toTypedDataHash(ainu.DOMAIN_SEPARATOR(), content);
    }

    function _sign(bytes32 content) private view returns (uint8, bytes32, bytes32) {
        return vm.sign(alice.key, _digest(content));
    }
}
