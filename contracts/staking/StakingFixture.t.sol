// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {AgentRegistry} from "../AgentRegistry.sol";
import {AinuToken} from "../AinuToken.sol";
import {Ledger} from "../Ledger.sol";
import {IERC8004Identity} from "../interfaces/IERC8004Identity.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {Test} from "../mocks/Test.sol";
import {Staking} from "./Staking.sol";

/// @notice Two agents, the founding module and AINU in the Ledger; nothing is bonded. The test contract governs. Steps are
/// taken by alice with her agent.
abstract contract StakingFixture is Test {
    uint48 internal constant UNBONDING_PERIOD = 28 days;
    uint48 internal constant MODULE_DELAY = 30 days;
    uint256 internal constant MINIMUM = 100e18;
    uint256 internal constant FUNDS = 1_000_000e18;

    AinuToken internal ainu;
    Ledger internal ledger;
    AgentRegistry internal registry;
    Staking internal staking;

    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal victim = makeAddr("victim");
    address internal jobs = makeAddr("jobs");
    address internal later = makeAddr("later module");
    address internal later2 = makeAddr("second later module");
    uint256 internal agentId;
    uint256 internal bobsAgentId;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        ainu = AinuToken(deploy("AinuToken", abi.encode(address(this))));
        ledger = Ledger(deploy("Ledger", ""));
        AccessManager manager = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        registry = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(manager), 30 days, IERC8004Identity(address(0))))
        );
        staking = Staking(
            deploy("Staking", abi.encode(address(manager), ainu, ledger, registry, jobs, UNBONDING_PERIOD, MINIMUM))
        );

        ainu.approve(address(ledger), type(uint256).max);
        agentId = _newAgent(alice);
        bobsAgentId = _newAgent(bob);
    }

    /// @dev An agent of `owner`, who can bond.
    function _newAgent(address owner) internal returns (uint256) {
        ledger.deposit(ainu, FUNDS, owner);
        vm.startPrank(owner);
        ledger.setOperator(address(staking), true);
        uint256 id = registry.register();
        vm.stopPrank();
        return id;
    }

    function skip(uint256 time) internal {
        vm.warp(vm.getBlockTimestamp() + time);
    }

    /// @dev Asked of the runner, as the optimiser takes `block.timestamp` for constant within a test.
    function _now() internal view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }

    function _balanceOf(address account) internal view returns (uint256) {
        return ledger.balanceOf(account, uint160(address(ainu)));
    }

    function _bond(uint256 amount) internal {
        vm.prank(alice);
        staking.bond(agentId, amount);
    }

    function _unbond(uint256 amount) internal {
        vm.prank(alice);
        staking.unbond(agentId, amount);
    }

    function _approve(address module, bool approved) internal {
        vm.prank(alice);
        staking.approveModule(agentId, module, approved);
    }

    function _lock(address module, uint256 amount) internal {
        vm.prank(module);
        staking.lock(agentId, amount);
    }

    function _release(address module, uint256 amount) internal {
        vm.prank(module);
        staking.release(agentId, amount);
    }

    /// @dev Without an offence.
    function _slash(address module, uint256 locked, uint256 damages) internal returns (uint256 toVictim) {
        vm.prank(module);
        uint256 penalty;
        (toVictim, penalty) = staking.slash(agentId, locked, damages, victim, IStaking.Offence.None);
        assertEq(penalty, 0);
    }

    /// @dev By the founding module.
    function _offend(
        IStaking.Offence offence,
        uint256 locked,
        uint256 damages
    ) internal returns (uint256 toVictim, uint256 penalty) {
        vm.prank(jobs);
        return staking.slash(agentId, locked, damages, victim, offence);
    }

    function _transferAgent() internal {
        vm.prank(alice);
        registry.transferFrom(alice, bob, agentId);
    }

    /// @dev Adds a module and waits until it may act.
    function _addLater(address module) internal {
        staking.addModule(module);
        skip(MODULE_DELAY);
    }

    /// @dev 300 AINU bonded, 40 locked by the founding module, 50 and 60 by two later ones.
    function _lockThreeModules() internal {
        _bond(300e18);
        _addLater(later);
        _addLater(later2);
        _approve(later, true);
        _approve(later2, true);
        _lock(later, 50e18);
        _lock(jobs, 40e18);
        _lock(later2, 60e18);
    }

    function _assertBond(uint256 bonded, uint256 locked, uint256 unbonding) internal view {
        IStaking.Bond memory found = staking.bondOf(agentId);
        assertEq(found.bonded, bonded, "bonded");
        assertEq(found.locked, locked, "locked");
        assertEq(found.unbonding, unbonding, "unbonding");
    }

    function _expectRevert(address caller, bytes memory revertData) internal {
        vm.prank(caller);
        vm.expectRevert(revertData);
    }

    function _belowMinimum(uint256 bonded) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.BelowMinimumBond.selector, agentId, bonded, MINIMUM);
    }

    function _insufficientLock(uint256 locked, uint256 needed) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.InsufficientLock.selector, agentId, locked, needed);
    }

    function _notOwner(address account) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.NotAgentOwner.selector, agentId, account);
    }

    function _notModule(address account) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.NotModule.selector, account);
    }

    function _notApproved(address module) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.ModuleNotApproved.selector, agentId, module);
    }

    function _invalidMinimum(uint256 minimum) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IStaking.InvalidMinimumBond.selector, minimum, 1e18, 1_000_000e18);
    }
}
