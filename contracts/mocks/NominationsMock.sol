// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Answers what a court asks of nominations.
contract NominationsMock {
    mapping(uint256 agentId => mapping(address nominator => uint256)) public backingOf;

    function set(uint256 agentId, address nominator, uint256 assets) external {
        backingOf[agentId][nominator] = assets;
    }
}
