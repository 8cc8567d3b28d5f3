// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {ERC721URIStorage} from "@openzeppelin/contracts/token/ERC721/extensions/ERC721URIStorage.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";

import {IAgentRegistry} from "./interfaces/IAgentRegistry.sol";
import {IERC8004Identity} from "./interfaces/IERC8004Identity.sol";
import {Signatures} from "./libraries/Signatures.sol";

contract AgentRegistry is IAgentRegistry, ERC721URIStorage, EIP712, AccessManaged {
    /// @dev Registering stores no wallet: it is the owner until the first transfer, proof or removal.
    enum WalletState {
        Owner,
        None,
        Proven
    }

    struct Wallet {
        address account;
        WalletState state;
    }

    struct Listing {
        uint48 activeUntil;
        uint32 capabilities;
    }

    bytes32 private constant AGENT_WALLET_SET_TYPEHASH = keccak256(
        "AgentWalletSet(uint256 agentId,address newWallet,address owner,uint256 deadline)"
    );
    string private constant WALLET_KEY = "agentWallet";
    uint256 private constant MAX_PROOF_DELAY = 5 minutes;
    uint256 private constant MAX_SLUG_LENGTH = 64;
    uint8 private constant MAX_LEVEL = 100;
    uint48 private constant MIN_REGISTRATION_PERIOD = 1 minutes;
    uint48 private constant MAX_REGISTRATION_PERIOD = 365 days;

    IERC8004Identity private immutable CANONICAL_REGISTRY;

    uint256 private _lastId;
    uint48 private _registrationPeriod;

    mapping(uint256 agentId => Wallet) private _wallets;
    /// @dev Last agent that a wallet was proven for; holds only while that agent's wallet says the same.
    mapping(address wallet => uint256 agentId) private _lastAgentOf;
    mapping(uint256 agentId => mapping(string key => bytes value)) private _metadata;
    mapping(uint256 agentId => Listing) private _listings;
    mapping(uint256 agentId => mapping(bytes32 capability => uint8 level)) private _levels;
    /// @dev Last token that an agent was linked to; holds only while `_linkedAgent` says the same.
    mapping(uint256 agentId => uint256 externalId) private _lastExternalId;
    mapping(uint256 externalId => uint256 agentId) private _linkedAgent;

    constructor(
        address authority,
        uint48 period,
        IERC8004Identity canonical
    ) ERC721("AgentIdentity", "AGENT") EIP712("ERC8004IdentityRegistry", "1") AccessManaged(authority) {
        CANONICAL_REGISTRY = canonical;
        _setRegistrationPeriod(period);
    }

    /// @inheritdoc IERC8004Identity
    function register() external returns (uint256 agentId) {
        agentId = _mintNext();
        _emitRegistered(agentId, "");
    }

    /// @inheritdoc IERC8004Identity
    function register(string calldata agentURI) external returns (uint256 agentId) {
        agentId = _mintNext();
        _setTokenURI(agentId, agentURI);
        _emitRegistered(agentId, agentURI);
    }

    /// @inheritdoc IERC8004Identity
    function register(string calldata agentURI, MetadataEntry[] calldata metadata) external returns (uint256 agentId) {
        agentId = _mintNext();
        _setTokenURI(agentId, agentURI);
        _emitRegistered(agentId, agentURI);
        for (uint256 i = 0; i < metadata.length; ++i) {
            _setMetadata(agentId, metadata[i].metadataKey, metadata[i].metadataValue);
        }
    }

    /// @inheritdoc IERC8004Identity
    function setAgentURI(uint256 agentId, string calldata newURI) external {
        _requireAuthorized(agentId);
        _setTokenURI(agentId, newURI);
        emit URIUpdated(agentId, newURI, msg.sender);
    }

    /// @inheritdoc IERC8004Identity
    function setMetadata(uint256 agentId, string calldata metadataKey, bytes calldata metadataValue) external {
        _requireAuthorized(agentId);
        _setMetadata(agentId, metadataKey, metadataValue);
    }

    /// @inheritdoc IERC8004Identity
    function setAgentWallet(uint256 agentId, address newWallet, uint256 deadline, bytes calldata signature) external {
        address owner = _requireAuthorized(agentId);
        uint256 latest = block.timestamp + MAX_PROOF_DELAY;
        require(block.timestamp <= deadline && deadline <= latest, InvalidDeadline(deadline, latest));
        uint256 lastAgent = _lastAgentOf[newWallet];
        require(lastAgent == agentId || !_isProvenWallet(lastAgent, newWallet), WalletTaken(newWallet, lastAgent));
        bytes32 proof = _hashTypedDataV4(
            keccak256(abi.encode(AGENT_WALLET_SET_TYPEHASH, agentId, newWallet, owner, deadline))
        );
        require(Signatures.isValid(newWallet, proof, signature), InvalidWalletSignature(agentId, newWallet));
        if (lastAgent != agentId) _lastAgentOf[newWallet] = agentId;
        _wallets[agentId] = Wallet(newWallet, WalletState.Proven);
        emit MetadataSet(agentId, WALLET_KEY, WALLET_KEY, abi.encodePacked(newWallet));
    }

    /// @inheritdoc IERC8004Identity
    function unsetAgentWallet(uint256 agentId) external {
        _requireController(agentId);
        _clearWallet(agentId);
    }

    /// @inheritdoc IAgentRegistry
    function setCapabilities(uint256 agentId, Capability[] calldata capabilities) external {
        _requireController(agentId);
        Listing memory listing = _listings[agentId];
        bool wasListed = listing.capabilities > 0;
        for (uint256 i = 0; i < capabilities.length; ++i) {
            uint8 level = capabilities[i].level;
            uint8 before = _setLevel(agentId, capabilities[i].slug, level);
            if (before == 0 && level > 0) ++listing.capabilities;
            if (before > 0 && level == 0) --listing.capabilities;
        }
        require(wasListed || listing.capabilities > 0, NothingOffered(agentId));
        uint48 period = listing.capabilities > 0 ? _registrationPeriod : 0;
        listing.activeUntil = Time.timestamp() + period;
        _listings[agentId] = listing;
        emit Heartbeat(agentId, listing.activeUntil);
    }

    /// @inheritdoc IAgentRegistry
    function heartbeat(uint256 agentId) external {
        _requireController(agentId);
        _list(agentId, Time.timestamp() + _registrationPeriod);
    }

    /// @inheritdoc IAgentRegistry
    function retire(uint256 agentId) external {
        _requireController(agentId);
        _list(agentId, uint48(Math.min(_listings[agentId].activeUntil, block.timestamp)));
    }

    /// @inheritdoc IAgentRegistry
    function linkIdentity(uint256 agentId, uint256 externalId) external {
        address owner = _requireAuthorized(agentId);
        require(address(CANONICAL_REGISTRY) != address(0), NoCanonicalRegistry());
        require(
            CANONICAL_REGISTRY.isAuthorizedOrOwner(msg.sender, externalId) && _ownsExternal(owner, externalId),
            IdentityNotAuthorized(externalId, msg.sender)
        );
        _unlink(agentId);
        _unlink(_linkedAgent[externalId]);
        _lastExternalId[agentId] = externalId;
        _linkedAgent[externalId] = agentId;
        emit IdentityLinked(agentId, externalId, true);
    }

    /// @inheritdoc IAgentRegistry
    function unlinkIdentity(uint256 agentId) external {
        _requireAuthorized(agentId);
        _unlink(agentId);
    }

    /// @inheritdoc IAgentRegistry
    function setRegistrationPeriod(uint48 period) external restricted {
        _setRegistrationPeriod(period);
    }

    /// @inheritdoc IERC8004Identity
    function getMetadata(uint256 agentId, string calldata metadataKey) external view returns (bytes memory) {
        if (!_isWalletKey(metadataKey)) return _metadata[agentId][metadataKey];
        address wallet = getAgentWallet(agentId);
        return wallet == address(0) ? bytes("") : abi.encodePacked(wallet);
    }

    /// @inheritdoc IERC8004Identity
    function isAuthorizedOrOwner(address spender, uint256 agentId) external view returns (bool) {
        return _isAuthorized(ownerOf(agentId), spender, agentId);
    }

    /// @inheritdoc IAgentRegistry
    function agentOfWallet(address wallet) external view returns (uint256 agentId) {
        agentId = _lastAgentOf[wallet];
        if (!_isProvenWallet(agentId, wallet)) return 0;
    }

    /// @inheritdoc IAgentRegistry
    function levelOf(uint256 agentId, bytes32 capability) external view returns (uint8 level) {
        return _levels[agentId][capability];
    }

    /// @inheritdoc IAgentRegistry
    function isActive(uint256 agentId) external view returns (bool) {
        return block.timestamp < _listings[agentId].activeUntil;
    }

    /// @inheritdoc IAgentRegistry
    function activeUntil(uint256 agentId) external view returns (uint48) {
        return _listings[agentId].activeUntil;
    }

    /// @inheritdoc IAgentRegistry
    function linkedIdentity(uint256 agentId) external view returns (bool linked, uint256 externalId) {
        externalId = _lastExternalId[agentId];
        linked = _isLinked(agentId, externalId) && _ownsExternal(_ownerOf(agentId), externalId);
    }

    /// @inheritdoc IAgentRegistry
    function canonicalRegistry() external view returns (IERC8004Identity) {
        return CANONICAL_REGISTRY;
    }

    /// @inheritdoc IAgentRegistry
    function registrationPeriod() external view returns (uint48) {
        return _registrationPeriod;
    }

    /// @inheritdoc IERC8004Identity
    function getAgentWallet(uint256 agentId) public view returns (address) {
        Wallet memory wallet = _wallets[agentId];
        return wallet.state == WalletState.Owner ? _ownerOf(agentId) : wallet.account;
    }

    /// @inheritdoc IAgentRegistry
    function isController(uint256 agentId, address account) public view returns (bool) {
        address owner = ownerOf(agentId);
        return account == owner || _isProvenWallet(agentId, account) || _isAuthorized(owner, account, agentId);
    }

    /// @dev Whoever receives an agent starts without its wallet and its link.
    function _update(address to, uint256 agentId, address auth) internal override returns (address from) {
        from = super._update(to, agentId, auth);
        if (from != address(0)) {
            _clearWallet(agentId);
            _unlink(agentId);
        }
    }

    /// @dev Not a safe mint: the caller asked for it, and a callback would let it act on a half-registered agent.
    function _mintNext() private returns (uint256 agentId) {
        agentId = ++_lastId;
        _mint(msg.sender, agentId);
    }

    function _emitRegistered(uint256 agentId, string memory agentURI) private {
        emit Registered(agentId, agentURI, msg.sender);
        emit MetadataSet(agentId, WALLET_KEY, WALLET_KEY, abi.encodePacked(msg.sender));
    }

    function _setMetadata(uint256 agentId, string calldata key, bytes calldata value) private {
        require(!_isWalletKey(key), ReservedMetadataKey(key));
        _metadata[agentId][key] = value;
        emit MetadataSet(agentId, key, key, value);
    }

    function _clearWallet(uint256 agentId) private {
        _wallets[agentId] = Wallet(address(0), WalletState.None);
        emit MetadataSet(agentId, WALLET_KEY, WALLET_KEY, "");
    }

    function _setLevel(uint256 agentId, string calldata slug, uint8 level) private returns (uint8 before) {
        require(_isSlug(bytes(slug)), InvalidCapability(slug));
        require(level <= MAX_LEVEL, InvalidLevel(slug, level));
        bytes32 capability = keccak256(bytes(slug));
        before = _levels[agentId][capability];
        _levels[agentId][capability] = level;
        emit CapabilitySet(agentId, capability, slug, level);
    }

    function _list(uint256 agentId, uint48 until) private {
        Listing storage listing = _listings[agentId];
        require(listing.capabilities > 0, NothingOffered(agentId));
        listing.activeUntil = until;
        emit Heartbeat(agentId, until);
    }

    function _unlink(uint256 agentId) private {
        uint256 externalId = _lastExternalId[agentId];
        if (!_isLinked(agentId, externalId)) return;
        delete _linkedAgent[externalId];
        emit IdentityLinked(agentId, externalId, false);
    }

    function _setRegistrationPeriod(uint48 period) private {
        require(
            MIN_REGISTRATION_PERIOD <= period && period <= MAX_REGISTRATION_PERIOD,
            InvalidRegistrationPeriod(period, MIN_REGISTRATION_PERIOD, MAX_REGISTRATION_PERIOD)
        );
        _registrationPeriod = period;
        emit RegistrationPeriodSet(period);
    }

    function _requireAuthorized(uint256 agentId) private view returns (address owner) {
        owner = ownerOf(agentId);
        require(_isAuthorized(owner, msg.sender, agentId), NotAuthorized(agentId, msg.sender));
    }

    function _requireController(uint256 agentId) private view {
        require(isController(agentId, msg.sender), NotAuthorized(agentId, msg.sender));
    }

    function _isProvenWallet(uint256 agentId, address account) private view returns (bool) {
        Wallet memory wallet = _wallets[agentId];
        return wallet.state == WalletState.Proven && wallet.account == account;
    }

    function _isLinked(uint256 agentId, uint256 externalId) private view returns (bool) {
        return agentId != 0 && _linkedAgent[externalId] == agentId;
    }

    /// @dev Low-level, because the canonical registry may burn the token, be upgraded or answer nonsense: then the link
    /// is stale, and nothing here fails.
    function _ownsExternal(address owner, uint256 externalId) private view returns (bool) {
        (bool ok, bytes32 answer, ) = LowLevelCall.staticcallReturn64Bytes(
            address(CANONICAL_REGISTRY),
            abi.encodeCall(IERC721.ownerOf, (externalId))
        );
        return ok && LowLevelCall.returnDataSize() >= 32 && answer == bytes32(uint256(uint160(owner)));
    }

    function _isWalletKey(string calldata key) private pure returns (bool) {
        return keccak256(bytes(key)) == keccak256(bytes(WALLET_KEY));
    }

    function _isSlug(bytes calldata slug) private pure returns (bool) {
        if (slug.length == 0 || slug.length > MAX_SLUG_LENGTH) return false;
        for (uint256 i = 0; i < slug.length; ++i) {
            bytes1 c = slug[i];
            bool allowed = (c >= "a" && c <= "z") || (c >= "0" && c <= "9") || c == "." || c == "-";
            if (!allowed) return false;
        }
        return true;
    }
}
