// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC8004Identity} from "./IERC8004Identity.sol";

/// @title Agents: who they are, what they can do, whether they are alive
/// @notice ERC-8004 identities numbered from 1, with capabilities, expiry and heartbeat.
interface IAgentRegistry is IERC8004Identity {
    /// @param slug Dotted lower-case name such as `image.ocr`; its keccak256 identifies the capability.
    /// @param level 1 to 100; 0 removes the capability.
    struct Capability {
        string slug;
        uint8 level;
    }

    event CapabilitySet(uint256 indexed agentId, bytes32 indexed capability, string slug, uint8 level);
    /// @notice The agent is listed in discovery until `activeUntil` (seconds); in the past when it retired.
    event Heartbeat(uint256 indexed agentId, uint48 activeUntil);
    /// @notice Tied the agent to a token of the canonical ERC-8004 registry; `externalId` is meaningless when `linked` is false.
    event IdentityLinked(uint256 indexed agentId, uint256 indexed externalId, bool linked);
    event RegistrationPeriodSet(uint48 registrationPeriod);

    /// @notice Thrown when `account` may not act for the agent.
    error NotAuthorized(uint256 agentId, address account);
    /// @notice Thrown when metadata is written under a key that has its own setter.
    error ReservedMetadataKey(string metadataKey);
    /// @notice Thrown when a wallet's proof has expired, or reaches further ahead than five minutes.
    error InvalidDeadline(uint256 deadline, uint256 latest);
    /// @notice Thrown when the new wallet did not sign the proof.
    error InvalidWalletSignature(uint256 agentId, address wallet);
    /// @notice Thrown when a wallet is already proven for another agent.
    error WalletTaken(address wallet, uint256 agentId);
    error InvalidCapability(string slug);
    error InvalidLevel(string slug, uint8 level);
    /// @notice Thrown when a heartbeat comes from an agent that offers no capability.
    error NothingOffered(uint256 agentId);
    /// @notice Thrown when this deployment knows no canonical registry.
    error NoCanonicalRegistry();
    /// @notice Thrown when `account` may not act for a canonical token, or that token's owner is not the agent's.
    error IdentityNotAuthorized(uint256 externalId, address account);
    error InvalidRegistrationPeriod(uint48 period, uint48 minimum, uint48 maximum);

    /// @notice Offers, changes or withdraws capabilities and counts as a heartbeat; withdrawing the last one ends the
    /// listing. Owner, approved account or wallet.
    function setCapabilities(uint256 agentId, Capability[] calldata capabilities) external;

    /// @notice Keeps the agent in discovery for another registration period. Owner, approved account or wallet.
    function heartbeat(uint256 agentId) external;

    /// @notice Takes the agent out of discovery at once; a heartbeat brings it back. Owner, approved account or wallet.
    function retire(uint256 agentId) external;

    /// @notice Ties the agent to `externalId` of the canonical ERC-8004 registry. Both must have the same owner and
    /// the caller be that owner or approved for both; an older link of either is replaced. Cleared when the agent is transferred.
    function linkIdentity(uint256 agentId, uint256 externalId) external;

    function unlinkIdentity(uint256 agentId) external;

    /// @notice Sets how long a heartbeat lasts, in seconds. Governance.
    function setRegistrationPeriod(uint48 period) external;

    /// @notice Whether `account` acts for the agent: its wallet, its owner or approved by the owner.
    /// Reverts when the agent does not exist.
    function isController(uint256 agentId, address account) external view returns (bool);

    /// @notice The agent whose proven wallet `wallet` is, or 0. Default wallets are not looked up: many agents may share one.
    function agentOfWallet(address wallet) external view returns (uint256 agentId);

    /// @notice The level offered, 0 if none.
    function levelOf(uint256 agentId, bytes32 capability) external view returns (uint8 level);

    /// @notice Whether the agent beat within its registration period.
    function isActive(uint256 agentId) external view returns (bool);

    /// @notice End of the agent's listing, in seconds; 0 if it never offered anything.
    function activeUntil(uint256 agentId) external view returns (uint48);

    /// @notice The linked token of the canonical registry. `linked` turns false by itself when that token's owner is no
    /// longer the agent's.
    function linkedIdentity(uint256 agentId) external view returns (bool linked, uint256 externalId);

    /// @notice The canonical ERC-8004 registry of this chain, or zero.
    function canonicalRegistry() external view returns (IERC8004Identity);

    function registrationPeriod() external view returns (uint48);
}
