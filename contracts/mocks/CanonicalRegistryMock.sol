// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// @notice As much of the deployed ERC-8004 registry as a link asks for. It numbers from 0, as that one does.
contract CanonicalRegistryMock is ERC721 {
    uint256 private _nextId;

    constructor() ERC721("AgentIdentity", "AGENT") {}

    function register() external returns (uint256 agentId) {
        agentId = _nextId++;
        _mint(msg.sender, agentId);
    }

    function burn(uint256 agentId) external {
        _burn(agentId);
    }

    function isAuthorizedOrOwner(address spender, uint256 agentId) external view returns (bool) {
        return _isAuthorized(ownerOf(agentId), spender, agentId);
    }
}
