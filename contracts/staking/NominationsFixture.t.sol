// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {AgentRegistry} from "../AgentRegistry.sol";
import {AinuToken} from "../AinuToken.sol";
import {Ledger} from "../Ledger.sol";
import {IERC8004Identity} from "../interfaces/IERC8004Identity.sol";
import {INominations} from "../interfaces/INominations.sol";
import {StakingFactorMock} from "../mocks/StakingFactorMock.sol";
import {Test} from "../mocks/Test.sol";
import {Nominations} from "./Nominations.sol";

/// @notice An agent of alice and one of bob, AINU in the Ledger for them, carol and this contract, which governs and adds rewards.
/// Nothing is nominated.
abstract contract NominationsFixture is Test {
    uint48 internal constant DELAY = 28 days;
    uint256 internal constant FUNDS = 1_000_000e18;

    AinuToken internal ainu;
    Ledger internal ledger;
    AgentRegistry internal registry;
    StakingFactorMock internal staking;
    Nominations internal nominations;
    AccessManager internal manager;

    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal carol = makeAddr("carol");
    address internal reserve = makeAddr("reserve");
    address internal treasury = makeAddr("treasury");
    uint256 internal agentId;
    uint256 internal bobsAgentId;

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        ainu = AinuToken(deploy("AinuToken", abi.encode(address(this))));
        ledger = Ledger(deploy("Ledger", ""));
        manager = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        registry = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(manager), 30 days, IERC8004Identity(address(0))))
        );
        staking = StakingFactorMock(deploy("StakingFactorMock", ""));
        nominations = Nominations(deploy("Nominations", abi.encode(address(manager), ainu, ledger, registry, staking)));

        ainu.approve(address(ledger), type(uint256).max);
        agentId = _newAgent(alice);
        bobsAgentId = _newAgent(bob);
        _fund(alice);
        _fund(bob);
        _fund(carol);
        _fund(address(this));
    }

    function _newAgent(address owner) internal returns (uint256) {
        vm.prank(owner);
        return registry.register();
    }

    function _fund(address account) internal {
        ledger.deposit(ainu, FUNDS, account);
        vm.prank(account);
        ledger.setOperator(address(nominations), true);
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

    function _nominate(address nominator, uint256 amount) internal returns (uint256) {
        return _nominate(nominator, agentId, amount);
    }

    function _nominate(address nominator, uint256 agent, uint256 amount) internal returns (uint256) {
        vm.prank(nominator);
        return nominations.nominate(agent, amount);
    }

    function _unnominate(address nominator, uint256 shares) internal returns (uint256) {
        vm.prank(nominator);
        return nominations.unnominate(agentId, shares);
    }

    function _unnominateAll(address nominator) internal returns (uint256) {
        return _unnominate(nominator, _nomination(nominator).shares);
    }

    function _withdraw(address nominator) internal returns (uint256) {
        vm.prank(nominator);
        return nominations.withdraw(agentId, nominator);
    }

    function _claim(address nominator) internal returns (uint256) {
        vm.prank(nominator);
        return nominations.claimRewards(agentId, nominator);
    }

    function _setCommission(uint16 bps) internal {
        vm.prank(alice);
        nominations.setCommission(agentId, bps);
    }

    function _setDelegate(address delegate) internal {
        vm.prank(alice);
        nominations.setDelegate(agentId, delegate);
    }

    function _slash(uint256 bps) internal {
        staking.slash(agentId, bps);
    }

    function _pool() internal view returns (INominations.Pool memory) {
        return nominations.poolOf(agentId);
    }

    function _nomination(address nominator) internal view returns (INominations.Nomination memory) {
        return nominations.nominationOf(agentId, nominator);
    }

    function _expectRevert(address caller, bytes memory revertData) internal {
        vm.expectRevert(revertData);
        vm.prank(caller);
    }

    function _assertPool(uint256 assets, uint256 shares, uint256 leavingAssets, uint256 leavingShares) internal view {
        INominations.Pool memory pool = _pool();
        assertEq(pool.assets, assets, "assets");
        assertEq(pool.shares, shares, "shares");
        assertEq(pool.leavingAssets, leavingAssets, "leaving assets");
        assertEq(pool.leavingShares, leavingShares, "leaving shares");
    }
}
