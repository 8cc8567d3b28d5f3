// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC4906} from "@openzeppelin/contracts/interfaces/IERC4906.sol";
import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {IERC721Metadata} from "@openzeppelin/contracts/token/ERC721/extensions/IERC721Metadata.sol";

import {AgentRegistry} from "./AgentRegistry.sol";
import {IAgentRegistry} from "./interfaces/IAgentRegistry.sol";
import {IERC8004Identity} from "./interfaces/IERC8004Identity.sol";
import {AgentRegistryTest} from "./mocks/AgentRegistryTest.sol";
import {Vm} from "./mocks/Vm.sol";

contract AgentRegistryIdentityTest is AgentRegistryTest {
    function test_constructor_setsNamesPeriodAndCanonicalRegistry() public view {
        assertEq(registry.name(), "AgentIdentity");
        assertEq(registry.symbol(), "AGENT");
        assertEq(registry.registrationPeriod(), PERIOD);
        assertEq(address(registry.canonicalRegistry()), address(canonical));
        (, string memory name, string memory version, uint256 chainId, address verifier, , ) = registry.eip712Domain();
        assertEq(name, "ERC8004IdentityRegistry");
        assertEq(version, "1");
        assertEq(chainId, block.chainid);
        assertEq(verifier, address(registry));
    }

    function test_constructor_revertsWhenPeriodIsOutOfBounds() public {
        vm.expectRevert(
            abi.encodeWithSelector(IAgentRegistry.InvalidRegistrationPeriod.selector, 59, 1 minutes, 365 days)
        );
        new AgentRegistry(address(this), 59, IERC8004Identity(address(0)));
    }

    function test_supportsInterface_knowsTheStandards() public view {
        assertTrue(registry.supportsInterface(type(IERC721).interfaceId));
        assertTrue(registry.supportsInterface(type(IERC721Metadata).interfaceId));
        assertTrue(registry.supportsInterface(0x49064906), "ERC-4906");
        assertFalse(registry.supportsInterface(0xffffffff));
    }

    function test_register_numbersFromOne() public {
        assertEq(agentId, 1);
        assertEq(registerAs(stranger), 2);
        vm.prank(stranger);
        assertEq(registry.register(), 3);
        assertEq(registry.ownerOf(2), stranger);
        assertEq(registry.balanceOf(stranger), 2);
    }

    function test_register_withoutCardEmitsAnEmptyUri() public {
        vm.expectEmit(address(registry));
        emit IERC8004Identity.Registered(2, "", stranger);
        vm.prank(stranger);
        registry.register();
        assertEq(registry.tokenURI(2), "");
    }

    function test_register_emitsEventsInTheStandardsOrder() public {
        IERC8004Identity.MetadataEntry[] memory entries = new IERC8004Identity.MetadataEntry[](2);
        entries[0] = IERC8004Identity.MetadataEntry("colour", "blue");
        entries[1] = IERC8004Identity.MetadataEntry("size", "7");
        vm.recordLogs();
        vm.prank(stranger);
        registry.register("ipfs://other", entries);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 6);
        assertEq(logs[0].topics[0], IERC721.Transfer.selector);
        assertEq(logs[1].topics[0], IERC4906.MetadataUpdate.selector);
        assertEq(logs[2].topics[0], IERC8004Identity.Registered.selector);
        for (uint256 i = 3; i < 6; ++i) {
            assertEq(logs[i].topics[0], IERC8004Identity.MetadataSet.selector);
            assertEq(logs[i].topics[1], bytes32(uint256(2)));
        }
        assertEq(logs[3].topics[2], keccak256("agentWallet"));
        assertEq(logs[3].data, abi.encode("agentWallet", abi.encodePacked(stranger)));
        assertEq(logs[4].data, abi.encode("colour", bytes("blue")));
        assertEq(logs[5].data, abi.encode("size", bytes("7")));
        assertEq(registry.tokenURI(2), "ipfs://other");
        assertEq(registry.getMetadata(2, "colour"), "blue");
        assertEq(registry.getMetadata(2, "size"), "7");
    }

    function test_register_revertsWhenMetadataNamesTheWallet() public {
        IERC8004Identity.MetadataEntry[] memory entries = new IERC8004Identity.MetadataEntry[](1);
        entries[0] = IERC8004Identity.MetadataEntry("agentWallet", abi.encodePacked(stranger));
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.ReservedMetadataKey.selector, "agentWallet"));
        registry.register("ipfs://other", entries);
    }

    function test_setAgentURI_replacesTheCard() public {
        vm.expectEmit(address(registry));
        emit IERC4906.MetadataUpdate(agentId);
        vm.expectEmit(address(registry));
        emit IERC8004Identity.URIUpdated(agentId, "ipfs://new", operator);
        vm.prank(operator);
        registry.setAgentURI(agentId, "ipfs://new");
        assertEq(registry.tokenURI(agentId), "ipfs://new");
    }

    function test_setAgentURI_revertsWhenNotAuthorized() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.setAgentURI(agentId, "ipfs://new");
    }

    function test_setAgentURI_revertsWhenAgentDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        registry.setAgentURI(9, "ipfs://new");
    }

    function test_setMetadata_storesBytes() public {
        vm.expectEmit(address(registry));
        emit IERC8004Identity.MetadataSet(agentId, "colour", "colour", hex"00ff");
        vm.prank(approved);
        registry.setMetadata(agentId, "colour", hex"00ff");
        assertEq(registry.getMetadata(agentId, "colour"), hex"00ff");
        assertEq(registry.getMetadata(agentId, "size"), "");
    }

    function test_setMetadata_revertsWhenNotAuthorized() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.setMetadata(agentId, "colour", "blue");
    }

    function test_setMetadata_revertsWhenKeyIsReserved() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.ReservedMetadataKey.selector, "agentWallet"));
        vm.prank(owner);
        registry.setMetadata(agentId, "agentWallet", "");
    }

    function test_isAuthorizedOrOwner_followsErc721() public {
        assertTrue(registry.isAuthorizedOrOwner(owner, agentId));
        assertTrue(registry.isAuthorizedOrOwner(approved, agentId));
        assertTrue(registry.isAuthorizedOrOwner(operator, agentId));
        assertFalse(registry.isAuthorizedOrOwner(stranger, agentId));
        assertFalse(registry.isAuthorizedOrOwner(address(0), agentId));
        transferTo(stranger);
        assertFalse(registry.isAuthorizedOrOwner(owner, agentId));
        assertFalse(registry.isAuthorizedOrOwner(approved, agentId));
        assertFalse(registry.isAuthorizedOrOwner(operator, agentId));
        assertTrue(registry.isAuthorizedOrOwner(stranger, agentId));
    }

    function test_isAuthorizedOrOwner_revertsWhenAgentDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        registry.isAuthorizedOrOwner(owner, 9);
    }

    function test_setRegistrationPeriod_isGoverned() public {
        vm.expectEmit(address(registry));
        emit IAgentRegistry.RegistrationPeriodSet(1 minutes);
        registry.setRegistrationPeriod(1 minutes);
        assertEq(registry.registrationPeriod(), 1 minutes);
    }

    function test_setRegistrationPeriod_revertsWhenCallerIsNotGovernance() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, owner));
        vm.prank(owner);
        registry.setRegistrationPeriod(1 days);
    }

    function testFuzz_setRegistrationPeriod_staysInBounds(uint48 period) public {
        bool inside = period >= 1 minutes && period <= 365 days;
        if (!inside) {
            vm.expectRevert(
                abi.encodeWithSelector(IAgentRegistry.InvalidRegistrationPeriod.selector, period, 1 minutes, 365 days)
            );
        }
        registry.setRegistrationPeriod(period);
        assertEq(registry.registrationPeriod(), inside ? period : PERIOD);
    }
}
