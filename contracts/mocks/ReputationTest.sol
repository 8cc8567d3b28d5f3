// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {AgentRegistry} from "../AgentRegistry.sol";
import {IERC8004Identity} from "../interfaces/IERC8004Identity.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {Reputation} from "../reputation/Reputation.sol";
import {Test} from "./Test.sol";

/// @notice A reputation with one agent of `owner`, and `module` that writes its receipts.
abstract contract ReputationTest is Test {
    uint48 internal constant MODULE_DELAY = 30 days;
    uint256 internal constant NOW = 1_800_000_000;

    AgentRegistry internal registry;
    Reputation internal reputation;
    uint256 internal agentId;

    address internal owner = makeAddr("owner");
    address internal client = makeAddr("client");
    address internal stranger = makeAddr("stranger");
    address internal module = makeAddr("module");

    function setUp() public {
        vm.warp(NOW);
        AccessManager manager = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        registry = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(manager), 7 days, IERC8004Identity(address(0))))
        );
        reputation = Reputation(deploy("Reputation", abi.encode(address(manager), registry, module, MODULE_DELAY)));
        vm.prank(owner);
        agentId = registry.register();
    }

    /// @dev Writes the receipt of an undisputed, scored job.
    function settle(address who, IReputation.Outcome outcome) internal {
        vm.prank(module);
        reputation.record(agentId, who, 1, outcome, false, true);
    }

    /// @dev A new client and a new day for every success, so that no cap bites.
    function succeed(uint256 times) internal {
        for (uint256 i = 0; i < times; ++i) {
            settle(address(uint160(0x1000 + i)), IReputation.Outcome.Success);
            if (i % 2 == 1) vm.warp(vm.getBlockTimestamp() + 1 days);
        }
    }
}
