// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {AgentRegistry} from "../AgentRegistry.sol";
import {IERC8004Identity} from "../interfaces/IERC8004Identity.sol";
import {CanonicalRegistryMock} from "./CanonicalRegistryMock.sol";
import {Test} from "./Test.sol";

/// @notice A registry with one agent of `owner`, seen by its approved account, an operator and a stranger.
abstract contract AgentRegistryTest is Test {
    uint48 internal constant PERIOD = 7 days;
    uint256 internal constant NOW = 1_800_000_000;

    AgentRegistry internal registry;
    CanonicalRegistryMock internal canonical;
    uint256 internal agentId;

    address internal owner = makeAddr("owner");
    address internal approved = makeAddr("approved");
    address internal operator = makeAddr("operator");
    address internal stranger = makeAddr("stranger");

    function setUp() public {
        vm.warp(NOW);
        canonical = new CanonicalRegistryMock();
        AccessManager manager = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        registry = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(manager), PERIOD, IERC8004Identity(address(canonical))))
        );
        agentId = registerAs(owner);
        vm.startPrank(owner);
        registry.approve(approved, agentId);
        registry.setApprovalForAll(operator, true);
        vm.stopPrank();
    }

    function registerAs(address account) internal returns (uint256) {
        vm.prank(account);
        return registry.register("ipfs://card");
    }

    function transferTo(address receiver) internal {
        address holder = registry.ownerOf(agentId);
        vm.prank(holder);
        registry.transferFrom(holder, receiver, agentId);
    }

    /// @dev What `signer` signs to become the wallet of an agent, on the chain and for the registry given.
    function proofDigest(
        address verifier,
        uint256 id,
        address wallet,
        address holder,
        uint256 deadline
    ) internal view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("ERC8004IdentityRegistry"),
                keccak256("1"),
                block.chainid,
                verifier
            )
        );
        bytes32 message = keccak256(
            abi.encode(
                keccak256("AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)"),
                id,
                wallet,
                holder,
                deadline
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, message));
    }

    /// @dev A valid proof of `wallet` for an agent, by its owner's leave.
    function proof(Account memory wallet, uint256 id, uint256 deadline) internal view returns (bytes memory) {
        return signed(wallet, proofDigest(address(registry), id, wallet.addr, registry.ownerOf(id), deadline));
    }

    /// @dev Proves `wallet` for an agent as its owner.
    function setWallet(uint256 id, Account memory wallet) internal {
        bytes memory signature = proof(wallet, id, block.timestamp);
        address holder = registry.ownerOf(id);
        vm.prank(holder);
        registry.setAgentWallet(id, wallet.addr, block.timestamp, signature);
    }
}
