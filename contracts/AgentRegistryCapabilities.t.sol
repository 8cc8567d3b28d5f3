// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {IAgentRegistry} from "./interfaces/IAgentRegistry.sol";
import {AgentRegistryTest} from "./mocks/AgentRegistryTest.sol";

contract AgentRegistryCapabilitiesTest is AgentRegistryTest {
    bytes32 private constant OCR = keccak256("image.ocr");

    function test_setCapabilities_offersAndLists() public {
        vm.expectEmit(address(registry));
        emit IAgentRegistry.CapabilitySet(agentId, OCR, "image.ocr", 40);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.CapabilitySet(agentId, keccak256("text.keywords"), "text.keywords", 100);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.Heartbeat(agentId, uint48(NOW) + PERIOD);
        vm.prank(owner);
        registry.setCapabilities(agentId, pair("image.ocr", 40, "text.keywords", 100));
        assertEq(registry.levelOf(agentId, OCR), 40);
        assertEq(registry.levelOf(agentId, keccak256("text.keywords")), 100);
        assertEq(registry.levelOf(agentId, keccak256("audio.text")), 0);
        assertEq(registry.activeUntil(agentId), NOW + PERIOD);
        assertTrue(registry.isActive(agentId));
    }

    function test_setCapabilities_changesALevelAndCountsAsHeartbeat() public {
        offer("image.ocr", 40);
        vm.warp(NOW + 1 days);
        offer("image.ocr", 41);
        assertEq(registry.levelOf(agentId, OCR), 41);
        assertEq(registry.activeUntil(agentId), NOW + 1 days + PERIOD);
    }

    function test_setCapabilities_withoutChangesIsAHeartbeat() public {
        offer("image.ocr", 40);
        vm.warp(NOW + 1 days);
        vm.prank(owner);
        registry.setCapabilities(agentId, new IAgentRegistry.Capability[](0));
        assertEq(registry.activeUntil(agentId), NOW + 1 days + PERIOD);
    }

    function test_setCapabilities_withdrawingTheLastEndsTheListing() public {
        vm.prank(owner);
        registry.setCapabilities(agentId, pair("image.ocr", 40, "text.keywords", 100));
        vm.warp(NOW + 1 days);
        offer("image.ocr", 0);
        assertTrue(registry.isActive(agentId));
        vm.expectEmit(address(registry));
        emit IAgentRegistry.Heartbeat(agentId, uint48(NOW) + 1 days);
        offer("text.keywords", 0);
        assertFalse(registry.isActive(agentId));
        assertEq(registry.levelOf(agentId, OCR), 0);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NothingOffered.selector, agentId));
        vm.prank(owner);
        registry.heartbeat(agentId);
    }

    /// @dev The same slug twice in one call counts once; the last level stands.
    function test_setCapabilities_countsARepeatedSlugOnce() public {
        vm.prank(owner);
        registry.setCapabilities(agentId, pair("image.ocr", 40, "image.ocr", 50));
        assertEq(registry.levelOf(agentId, OCR), 50);
        offer("image.ocr", 0);
        assertFalse(registry.isActive(agentId));
        vm.prank(owner);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NothingOffered.selector, agentId));
        registry.setCapabilities(agentId, pair("image.ocr", 40, "image.ocr", 0));
    }

    function test_setCapabilities_isOpenToTheWallet() public {
        Account memory wallet = makeAccount("wallet");
        setWallet(agentId, wallet);
        vm.prank(wallet.addr);
        registry.setCapabilities(agentId, pair("image.ocr", 40, "text.keywords", 100));
        assertTrue(registry.isActive(agentId));
    }

    function test_setCapabilities_revertsWhenNothingIsOffered() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NothingOffered.selector, agentId));
        vm.prank(owner);
        registry.setCapabilities(agentId, new IAgentRegistry.Capability[](0));
    }

    function test_setCapabilities_revertsWhenNotController() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.setCapabilities(agentId, pair("image.ocr", 40, "text.keywords", 100));
    }

    function test_setCapabilities_revertsWhenAgentDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        registry.setCapabilities(9, pair("image.ocr", 40, "text.keywords", 100));
    }

    function test_setCapabilities_revertsWhenLevelIsTooHigh() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.InvalidLevel.selector, "image.ocr", 101));
        offer("image.ocr", 101);
    }

    function test_setCapabilities_revertsWhenSlugIsEmpty() public {
        expectInvalid("");
    }

    function test_setCapabilities_revertsWhenSlugIsTooLong() public {
        string memory longest = "a123456789.123456789-123456789.123456789.123456789.123456789.zzz";
        assertEq(bytes(longest).length, 64);
        offer(longest, 1);
        expectInvalid(string.concat(longest, "a"));
    }

    function test_setCapabilities_revertsWhenSlugHasOtherCharacters() public {
        expectInvalid("Image.ocr");
        expectInvalid("image ocr");
        expectInvalid("image_ocr");
        expectInvalid("image/ocr");
        expectInvalid(unicode"imagé");
    }

    function testFuzz_setCapabilities_acceptsOnlySlugCharacters(bytes1 character) public {
        bool allowed =
            (character >= "a" && character <= "z") ||
                (character >= "0" && character <= "9") ||
                character == "." ||
                character == "-";
        string memory slug = string(abi.encodePacked("x", character));
        if (!allowed) vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.InvalidCapability.selector, slug));
        offer(slug, 1);
        assertEq(registry.levelOf(agentId, keccak256(bytes(slug))), allowed ? 1 : 0);
    }

    function test_heartbeat_extendsTheListing() public {
        offer("image.ocr", 40);
        vm.warp(NOW + PERIOD);
        assertFalse(registry.isActive(agentId), "expired");
        vm.expectEmit(address(registry));
        emit IAgentRegistry.Heartbeat(agentId, uint48(NOW) + 2 * PERIOD);
        vm.prank(operator);
        registry.heartbeat(agentId);
        assertTrue(registry.isActive(agentId));
        vm.warp(NOW + 2 * PERIOD - 1);
        assertTrue(registry.isActive(agentId));
    }

    function test_heartbeat_usesThePeriodOfTheDay() public {
        offer("image.ocr", 40);
        registry.setRegistrationPeriod(1 hours);
        assertEq(registry.activeUntil(agentId), NOW + PERIOD);
        vm.prank(owner);
        registry.heartbeat(agentId);
        assertEq(registry.activeUntil(agentId), NOW + 1 hours);
    }

    function test_heartbeat_revertsWhenNothingIsOffered() public {
        assertEq(registry.activeUntil(agentId), 0);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NothingOffered.selector, agentId));
        vm.prank(owner);
        registry.heartbeat(agentId);
    }

    function test_heartbeat_revertsWhenNotController() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.heartbeat(agentId);
    }

    function test_retire_endsTheListingAtOnce() public {
        offer("image.ocr", 40);
        vm.expectEmit(address(registry));
        emit IAgentRegistry.Heartbeat(agentId, uint48(NOW));
        vm.prank(owner);
        registry.retire(agentId);
        assertFalse(registry.isActive(agentId));
        assertEq(registry.levelOf(agentId, OCR), 40, "capabilities stay");
        vm.prank(owner);
        registry.heartbeat(agentId);
        assertTrue(registry.isActive(agentId));
    }

    function test_retire_neverMovesAnEndedListing() public {
        offer("image.ocr", 40);
        vm.warp(NOW + PERIOD + 1 days);
        vm.prank(owner);
        registry.retire(agentId);
        assertEq(registry.activeUntil(agentId), NOW + PERIOD);
    }

    function test_retire_revertsWhenNothingIsOffered() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NothingOffered.selector, agentId));
        vm.prank(owner);
        registry.retire(agentId);
    }

    function test_retire_revertsWhenNotController() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.retire(agentId);
    }

    function test_transferFrom_keepsCapabilities() public {
        offer("image.ocr", 40);
        transferTo(stranger);
        assertEq(registry.levelOf(agentId, OCR), 40);
        assertTrue(registry.isActive(agentId));
    }

    function offer(string memory slug, uint8 level) private {
        IAgentRegistry.Capability[] memory capabilities = new IAgentRegistry.Capability[](1);
        capabilities[0] = IAgentRegistry.Capability(slug, level);
        vm.prank(owner);
        registry.setCapabilities(agentId, capabilities);
    }

    function expectInvalid(string memory slug) private {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.InvalidCapability.selector, slug));
        offer(slug, 1);
    }

    function pair(
        string memory slugA,
        uint8 levelA,
        string memory slugB,
        uint8 levelB
    ) private pure returns (IAgentRegistry.Capability[] memory capabilities) {
        capabilities = new IAgentRegistry.Capability[](2);
        capabilities[0] = IAgentRegistry.Capability(slugA, levelA);
        capabilities[1] = IAgentRegistry.Capability(slugB, levelB);
    }
}
