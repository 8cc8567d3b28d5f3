// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Answers what a court asks of nominations.
contract NominationsMock {
    struct Backing {
        uint208 assets;
        uint48 nominatedAt;
    }

    mapping(uint256 agentId => mapping(address nominator => Backing)) private _backings;

    function set(uint256 agentId, address nominator, uint256 assets) external {
        _backings[agentId][nominator] = Backing(uint208(assets), uint48(block.timestamp));
    }

    function backingOf(uint256 agentId, address nominator, uint48 before) external view returns (uint256) {
        Backing memory backing = _backings[agentId][nominator];
        return backing.nominatedAt < before ? backing.assets : 0;
    }
}
