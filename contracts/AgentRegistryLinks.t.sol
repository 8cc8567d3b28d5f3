// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {AgentRegistry} from "./AgentRegistry.sol";
import {IAgentRegistry} from "./interfaces/IAgentRegistry.sol";
import {IERC8004Identity} from "./interfaces/IERC8004Identity.sol";
import {AgentRegistryTest} from "./mocks/AgentRegistryTest.sol";
import {HostileRegistry} from "./mocks/HostileRegistry.sol";

contract AgentRegistryLinksTest is AgentRegistryTest {
    function test_linkIdentity_tiesTheAgent() public {
        uint256 externalId = registerExternal(owner);
        assertEq(externalId, 0);
        assertLinked(agentId, false);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(agentId, externalId, true);
        link(agentId, externalId);
        assertLinked(agentId, externalId);
    }

    function test_linkIdentity_isOpenToAnOperatorOfBoth() public {
        uint256 externalId = registerExternal(owner);
        vm.prank(owner);
        canonical.approve(operator, externalId);
        vm.prank(operator);
        registry.linkIdentity(agentId, externalId);
        assertLinked(agentId, externalId);
    }

    function test_linkIdentity_replacesTheAgentsLink() public {
        uint256 first = registerExternal(owner);
        uint256 second = registerExternal(owner);
        link(agentId, first);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(agentId, first, false);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(agentId, second, true);
        link(agentId, second);
        assertLinked(agentId, second);
        vm.prank(owner);
        registry.unlinkIdentity(agentId);
        assertLinked(agentId, false);
    }

    function test_linkIdentity_replacesTheTokensLink() public {
        uint256 externalId = registerExternal(owner);
        uint256 other = registerAs(owner);
        link(agentId, externalId);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(agentId, externalId, false);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(other, externalId, true);
        link(other, externalId);
        assertLinked(agentId, false);
        assertLinked(other, externalId);
    }

    function test_linkIdentity_letsANewHolderTakeTheTokenOver() public {
        uint256 externalId = registerExternal(owner);
        link(agentId, externalId);
        transferExternal(externalId, owner, stranger);
        uint256 other = registerAs(stranger);
        link(other, externalId);
        assertLinked(other, externalId);
        transferExternal(externalId, stranger, owner);
        assertLinked(agentId, false);
        assertLinked(other, false);
    }

    function test_linkIdentity_revertsWhenNotAuthorizedForTheAgent() public {
        uint256 externalId = registerExternal(stranger);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.linkIdentity(agentId, externalId);
    }

    function test_linkIdentity_revertsWhenNotAuthorizedForTheToken() public {
        uint256 externalId = registerExternal(owner);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.IdentityNotAuthorized.selector, externalId, operator));
        vm.prank(operator);
        registry.linkIdentity(agentId, externalId);
    }

    function test_linkIdentity_revertsWhenOwnersDiffer() public {
        uint256 externalId = registerExternal(stranger);
        vm.prank(stranger);
        canonical.approve(owner, externalId);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.IdentityNotAuthorized.selector, externalId, owner));
        vm.prank(owner);
        registry.linkIdentity(agentId, externalId);
    }

    function test_linkIdentity_revertsWhenTokenDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 7));
        vm.prank(owner);
        registry.linkIdentity(agentId, 7);
    }

    function test_linkIdentity_revertsWithoutCanonicalRegistry() public {
        AgentRegistry alone = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(this), PERIOD, IERC8004Identity(address(0))))
        );
        uint256 id = alone.register();
        vm.expectRevert(IAgentRegistry.NoCanonicalRegistry.selector);
        alone.linkIdentity(id, 0);
        (bool linked, ) = alone.linkedIdentity(id);
        assertFalse(linked);
    }

    function test_unlinkIdentity_endsTheLink() public {
        uint256 externalId = registerExternal(owner);
        link(agentId, externalId);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(agentId, externalId, false);
        vm.prank(approved);
        registry.unlinkIdentity(agentId);
        assertLinked(agentId, false);
    }

    function test_unlinkIdentity_withoutALinkDoesNothing() public {
        vm.recordLogs();
        vm.prank(owner);
        registry.unlinkIdentity(agentId);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    function test_unlinkIdentity_revertsWhenNotAuthorized() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.unlinkIdentity(agentId);
    }

    function test_linkedIdentity_goesStaleWhenTheTokenMoves() public {
        uint256 externalId = registerExternal(owner);
        link(agentId, externalId);
        transferExternal(externalId, owner, stranger);
        assertLinked(agentId, false);
        transferExternal(externalId, stranger, owner);
        assertLinked(agentId, externalId);
    }

    function test_linkedIdentity_goesStaleWhenTheTokenIsBurnt() public {
        uint256 externalId = registerExternal(owner);
        link(agentId, externalId);
        canonical.burn(externalId);
        assertLinked(agentId, false);
    }

    function test_linkedIdentity_ofNoAgentIsNone() public view {
        assertLinked(0, false);
        assertLinked(9, false);
    }

    function test_transferFrom_clearsTheLinkForGood() public {
        uint256 externalId = registerExternal(owner);
        link(agentId, externalId);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.IdentityLinked(agentId, externalId, false);
        transferTo(stranger);
        assertLinked(agentId, false);
        transferTo(owner);
        assertLinked(agentId, false);
    }

    function testFuzz_linkedIdentity_survivesAHostileCanonicalRegistry(bytes calldata answer, bool reverts) public {
        HostileRegistry hostile = new HostileRegistry();
        AgentRegistry exposed = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(this), PERIOD, IERC8004Identity(address(hostile))))
        );
        uint256 id = exposed.register();
        hostile.setAnswer(abi.encode(address(this)), false);
        exposed.linkIdentity(id, 5);
        hostile.setAnswer(answer, reverts);
        (bool linked, ) = exposed.linkedIdentity(id);
        assertEq(
            linked,
            !reverts && answer.length >= 32 && bytes32(answer) == bytes32(uint256(uint160(address(this))))
        );
        exposed.transferFrom(address(this), stranger, id);
        assertEq(exposed.ownerOf(id), stranger);
        vm.etch(address(hostile), "");
        (linked, ) = exposed.linkedIdentity(id);
        assertFalse(linked);
    }

    function test_linkedIdentity_ignoresDirtyAndShortAnswers() public {
        HostileRegistry hostile = new HostileRegistry();
        AgentRegistry exposed = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(this), PERIOD, IERC8004Identity(address(hostile))))
        );
        uint256 id = exposed.register();
        hostile.setAnswer(abi.encode(address(this)), false);
        exposed.linkIdentity(id, 5);
        (bool linked, ) = exposed.linkedIdentity(id);
        assertTrue(linked);
        hostile.setAnswer(abi.encode(uint256(uint160(address(this))) | (1 << 160)), false);
        (linked, ) = exposed.linkedIdentity(id);
        assertFalse(linked, "dirty");
        hostile.setAnswer(abi.encodePacked(bytes12(0), bytes19(bytes20(address(this)))), false);
        (linked, ) = exposed.linkedIdentity(id);
        assertFalse(linked, "short");
        hostile.setAnswer(new bytes(100_000), false);
        (linked, ) = exposed.linkedIdentity(id);
        assertFalse(linked, "long");
    }

    function registerExternal(address account) private returns (uint256) {
        vm.prank(account);
        return canonical.register();
    }

    function transferExternal(uint256 externalId, address from, address to) private {
        vm.prank(from);
        canonical.transferFrom(from, to, externalId);
    }

    function link(uint256 id, uint256 externalId) private {
        vm.prank(registry.ownerOf(id));
        registry.linkIdentity(id, externalId);
    }

    function assertLinked(uint256 id, uint256 externalId) private view {
        (bool linked, uint256 found) = registry.linkedIdentity(id);
        assertTrue(linked);
        assertEq(found, externalId);
    }

    function assertLinked(uint256 id, bool expected) private view {
        (bool linked, ) = registry.linkedIdentity(id);
        assertEq(linked, expected);
    }
}
