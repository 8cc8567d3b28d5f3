// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {INominations} from "../interfaces/INominations.sol";

/// @notice Answers what a court asks of {INominations}.
contract NominationsMock {
    mapping(uint256 agentId => mapping(address nominator => INominations.Nomination)) private _nominations;

    function set(uint256 agentId, address nominator, uint256 assets, uint256 leavingAssets) external {
        _nominations[agentId][nominator].assets = assets;
        _nominations[agentId][nominator].leavingAssets = leavingAssets;
    }

    function nominationOf(uint256 agentId, address nominator) external view returns (INominations.Nomination memory) {
        return _nominations[agentId][nominator];
    }
}
