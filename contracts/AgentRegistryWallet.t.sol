// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";

import {IAgentRegistry} from "./interfaces/IAgentRegistry.sol";
import {IERC8004Identity} from "./interfaces/IERC8004Identity.sol";
import {AgentRegistryTest} from "./mocks/AgentRegistryTest.sol";
import {WalletMock} from "./mocks/WalletMock.sol";

contract AgentRegistryWalletTest is AgentRegistryTest {
    Account internal wallet = makeAccount("wallet");

    function test_getAgentWallet_isTheRegistrantByDefault() public view {
        assertEq(registry.getAgentWallet(agentId), owner);
        assertEq(registry.getMetadata(agentId, "agentWallet"), abi.encodePacked(owner));
        assertEq(registry.agentOfWallet(owner), 0);
        assertEq(registry.getAgentWallet(9), address(0));
        assertEq(registry.getMetadata(9, "agentWallet"), "");
    }

    function test_setAgentWallet_provesTheWallet() public {
        bytes memory signature = proof(wallet, agentId, block.timestamp + 5 minutes);
        vm.expectEmit(address(registry));
        emit IERC8004Identity.MetadataSet(agentId, "agentWallet", "agentWallet", abi.encodePacked(wallet.addr));
        vm.prank(approved);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp + 5 minutes, signature);
        assertEq(registry.getAgentWallet(agentId), wallet.addr);
        assertEq(registry.getMetadata(agentId, "agentWallet"), abi.encodePacked(wallet.addr));
        assertEq(registry.agentOfWallet(wallet.addr), agentId);
    }

    function test_setAgentWallet_rotatesBackAndForth() public {
        Account memory second = makeAccount("second");
        setWallet(agentId, wallet);
        setWallet(agentId, second);
        assertEq(registry.agentOfWallet(wallet.addr), 0);
        assertEq(registry.agentOfWallet(second.addr), agentId);
        assertFalse(registry.isController(agentId, wallet.addr));
        setWallet(agentId, wallet);
        assertEq(registry.agentOfWallet(wallet.addr), agentId);
        assertEq(registry.agentOfWallet(second.addr), 0);
    }

    function test_setAgentWallet_acceptsAContractWallet() public {
        WalletMock account = new WalletMock(wallet.addr);
        bytes32 digest = proofDigest(address(registry), agentId, address(account), owner, block.timestamp);
        vm.prank(owner);
        registry.setAgentWallet(agentId, address(account), block.timestamp, signed(wallet, digest));
        assertEq(registry.agentOfWallet(address(account)), agentId);
    }

    function test_setAgentWallet_acceptsTheKeyOfAnAccountWithDelegatedCode() public {
        vm.etch(wallet.addr, hex"00");
        setWallet(agentId, wallet);
        assertEq(registry.getAgentWallet(agentId), wallet.addr);
    }

    function test_setAgentWallet_revertsWhenContractWalletRefuses() public {
        WalletMock account = new WalletMock(stranger);
        bytes32 digest = proofDigest(address(registry), agentId, address(account), owner, block.timestamp);
        expectInvalidProof(address(account));
        registry.setAgentWallet(agentId, address(account), block.timestamp, signed(wallet, digest));
    }

    function test_setAgentWallet_revertsWhenCallerIsTheWallet() public {
        bytes memory signature = proof(wallet, agentId, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, wallet.addr));
        vm.prank(wallet.addr);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signature);
    }

    function test_setAgentWallet_revertsWhenAgentDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 9));
        registry.setAgentWallet(9, wallet.addr, block.timestamp, "");
    }

    function test_setAgentWallet_revertsWhenExpired() public {
        uint256 deadline = block.timestamp - 1;
        bytes memory signature = proof(wallet, agentId, deadline);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentRegistry.InvalidDeadline.selector, deadline, block.timestamp + 5 minutes)
        );
        vm.prank(owner);
        registry.setAgentWallet(agentId, wallet.addr, deadline, signature);
    }

    function test_setAgentWallet_revertsWhenDeadlineIsTooFar() public {
        uint256 deadline = block.timestamp + 5 minutes + 1;
        bytes memory signature = proof(wallet, agentId, deadline);
        vm.expectRevert(
            abi.encodeWithSelector(IAgentRegistry.InvalidDeadline.selector, deadline, block.timestamp + 5 minutes)
        );
        vm.prank(owner);
        registry.setAgentWallet(agentId, wallet.addr, deadline, signature);
    }

    function test_setAgentWallet_revertsWhenSignedForAnotherChain() public {
        vm.chainId(1);
        bytes memory signature = proof(wallet, agentId, block.timestamp);
        vm.chainId(31337);
        expectInvalidProof(wallet.addr);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signature);
    }

    function test_setAgentWallet_revertsWhenSignedForAnotherRegistry() public {
        bytes32 digest = proofDigest(address(canonical), agentId, wallet.addr, owner, block.timestamp);
        expectInvalidProof(wallet.addr);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signed(wallet, digest));
    }

    function test_setAgentWallet_revertsWhenSignedForAnotherAgent() public {
        bytes memory signature = proof(wallet, registerAs(owner), block.timestamp);
        expectInvalidProof(wallet.addr);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signature);
    }

    function test_setAgentWallet_revertsWhenSignedForAFormerOwner() public {
        bytes memory signature = proof(wallet, agentId, block.timestamp);
        transferTo(stranger);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.InvalidWalletSignature.selector, agentId, wallet.addr));
        vm.prank(stranger);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signature);
    }

    function test_setAgentWallet_revertsWhenSignedByAnotherKey() public {
        bytes32 digest = proofDigest(address(registry), agentId, wallet.addr, owner, block.timestamp);
        expectInvalidProof(wallet.addr);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signed(makeAccount("second"), digest));
    }

    function test_setAgentWallet_revertsWhenWalletIsZero() public {
        expectInvalidProof(address(0));
        registry.setAgentWallet(agentId, address(0), block.timestamp, new bytes(65));
    }

    function testFuzz_setAgentWallet_revertsWhenSignatureIsMalformed(bytes calldata signature) public {
        expectInvalidProof(wallet.addr);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signature);
    }

    /// @dev The identity precompile echoes the call, selector first.
    function test_setAgentWallet_revertsWhenWalletIsAPrecompile() public {
        expectInvalidProof(address(4));
        registry.setAgentWallet(agentId, address(4), block.timestamp, "");
    }

    function test_setAgentWallet_revertsWhenProvenForAnotherAgent() public {
        uint256 other = registerAs(stranger);
        setWallet(agentId, wallet);
        bytes memory signature = proof(wallet, other, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.WalletTaken.selector, wallet.addr, agentId));
        vm.prank(stranger);
        registry.setAgentWallet(other, wallet.addr, block.timestamp, signature);
    }

    function test_setAgentWallet_takesAWalletThatWasSetFree() public {
        uint256 other = registerAs(stranger);
        setWallet(agentId, wallet);
        vm.prank(wallet.addr);
        registry.unsetAgentWallet(agentId);
        setWallet(other, wallet);
        assertEq(registry.agentOfWallet(wallet.addr), other);
        bytes memory signature = proof(wallet, agentId, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.WalletTaken.selector, wallet.addr, other));
        vm.prank(owner);
        registry.setAgentWallet(agentId, wallet.addr, block.timestamp, signature);
    }

    function test_setAgentWallet_canProveTheOwnerItself() public {
        Account memory self = makeAccount("owner");
        setWallet(agentId, self);
        assertEq(registry.agentOfWallet(owner), agentId);
    }

    function test_unsetAgentWallet_leavesNone() public {
        setWallet(agentId, wallet);
        vm.expectEmit(address(registry));
        emit IERC8004Identity.MetadataSet(agentId, "agentWallet", "agentWallet", "");
        vm.prank(operator);
        registry.unsetAgentWallet(agentId);
        assertEq(registry.getAgentWallet(agentId), address(0));
        assertEq(registry.getMetadata(agentId, "agentWallet"), "");
        assertEq(registry.agentOfWallet(wallet.addr), 0);
        assertFalse(registry.isController(agentId, wallet.addr));
    }

    function test_unsetAgentWallet_removesTheDefaultToo() public {
        vm.prank(owner);
        registry.unsetAgentWallet(agentId);
        assertEq(registry.getAgentWallet(agentId), address(0));
        assertTrue(registry.isController(agentId, owner), "still the owner");
        assertFalse(registry.isController(agentId, address(0)));
    }

    function test_unsetAgentWallet_revertsWhenNotController() public {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.NotAuthorized.selector, agentId, stranger));
        vm.prank(stranger);
        registry.unsetAgentWallet(agentId);
    }

    function test_transferFrom_clearsAProvenWallet() public {
        setWallet(agentId, wallet);
        vm.expectEmit(address(registry));
        emit IERC8004Identity.MetadataSet(agentId, "agentWallet", "agentWallet", "");
        transferTo(stranger);
        assertEq(registry.getAgentWallet(agentId), address(0));
        assertEq(registry.agentOfWallet(wallet.addr), 0);
        assertFalse(registry.isController(agentId, wallet.addr));
    }

    function test_transferFrom_clearsTheDefaultWalletForGood() public {
        transferTo(stranger);
        assertEq(registry.getAgentWallet(agentId), address(0));
        transferTo(owner);
        assertEq(registry.getAgentWallet(agentId), address(0));
    }

    function test_transferFrom_toItselfClearsToo() public {
        setWallet(agentId, wallet);
        transferTo(owner);
        assertEq(registry.getAgentWallet(agentId), address(0));
        assertEq(registry.agentOfWallet(wallet.addr), 0);
    }

    function test_isController_isOwnerApprovedOrWallet() public {
        setWallet(agentId, wallet);
        assertTrue(registry.isController(agentId, owner));
        assertTrue(registry.isController(agentId, approved));
        assertTrue(registry.isController(agentId, operator));
        assertTrue(registry.isController(agentId, wallet.addr));
        assertFalse(registry.isController(agentId, stranger));
        assertFalse(registry.isController(agentId, address(0)));
    }

    function test_isController_revertsWhenAgentDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 0));
        registry.isController(0, owner);
    }

    /// @dev A wallet belongs to one agent at most, and both directions of the lookup agree.
    function testFuzz_agentOfWallet_agreesWithGetAgentWallet(uint256 seed) public {
        uint256 other = registerAs(owner);
        Account[2] memory wallets = [wallet, makeAccount("second")];
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 id = seed % 2 == 0 ? agentId : other;
            Account memory chosen = wallets[(seed >> 8) % 2];
            uint256 holder = registry.agentOfWallet(chosen.addr);
            if ((seed >> 16) % 3 == 0) {
                vm.prank(owner);
                registry.unsetAgentWallet(id);
            } else if (holder == 0 || holder == id) {
                setWallet(id, chosen);
            }
            for (uint256 j = 0; j < 2; ++j) {
                uint256 found = registry.agentOfWallet(wallets[j].addr);
                assertEq(found == agentId, registry.getAgentWallet(agentId) == wallets[j].addr);
                assertEq(found == other, registry.getAgentWallet(other) == wallets[j].addr);
            }
        }
    }

    /// @dev The next call comes from the owner and must be refused for its proof.
    function expectInvalidProof(address newWallet) private {
        vm.expectRevert(abi.encodeWithSelector(IAgentRegistry.InvalidWalletSignature.selector, agentId, newWallet));
        vm.prank(owner);
    }
}
