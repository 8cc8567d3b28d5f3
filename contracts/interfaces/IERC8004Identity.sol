// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title ERC-8004 identity registry
/// @notice The identity part of the "Trustless Agents" draft (contracts 2.0.0). An agent is an ERC-721 token whose URI is its agent card.
interface IERC8004Identity {
    struct MetadataEntry {
        string metadataKey;
        bytes metadataValue;
    }

    event Registered(uint256 indexed agentId, string agentURI, address indexed owner);
    event MetadataSet(
        uint256 indexed agentId,
        string indexed indexedMetadataKey,
        string metadataKey,
        bytes metadataValue
    );
    event URIUpdated(uint256 indexed agentId, string newURI, address indexed updatedBy);

    /// @notice Registers an agent without a card. The caller becomes its owner and its wallet.
    function register() external returns (uint256 agentId);

    /// @notice Registers an agent with the URI of its card.
    function register(string memory agentURI) external returns (uint256 agentId);

    /// @notice Registers an agent with the URI of its card and metadata entries.
    function register(string memory agentURI, MetadataEntry[] memory metadata) external returns (uint256 agentId);

    /// @notice The bytes stored under `metadataKey`; `agentWallet` gives the 20 bytes of the wallet, or none if it has none.
    function getMetadata(uint256 agentId, string memory metadataKey) external view returns (bytes memory);

    /// @notice Stores bytes under `metadataKey`. The key `agentWallet` is reserved.
    function setMetadata(uint256 agentId, string memory metadataKey, bytes memory metadataValue) external;

    /// @notice Replaces the URI of the agent's card.
    function setAgentURI(uint256 agentId, string calldata newURI) external;

    /// @notice The account that acts for the agent, or zero if it has none.
    function getAgentWallet(uint256 agentId) external view returns (address);

    /// @notice Makes `newWallet` the agent's wallet, proven by its EIP-712 signature (ECDSA or ERC-1271).
    /// @param deadline Seconds; at most five minutes ahead.
    function setAgentWallet(uint256 agentId, address newWallet, uint256 deadline, bytes calldata signature) external;

    /// @notice Leaves the agent without a wallet. Also for the wallet itself, so that none is held by a stranger's agent.
    function unsetAgentWallet(uint256 agentId) external;

    /// @notice Whether `spender` is the agent's owner or approved for it by the owner (ERC-721).
    function isAuthorizedOrOwner(address spender, uint256 agentId) external view returns (bool);
}
