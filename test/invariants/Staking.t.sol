// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IStaking} from "../../contracts/interfaces/IStaking.sol";
import {Test} from "../../contracts/mocks/Test.sol";
import {StakingFixture} from "../../contracts/staking/StakingFixture.t.sol";

/// @notice Random sequences of all actions of Staking by three owners, with three agents and four modules: the founding one,
/// three later, one of which nobody approved. Each action is checked against a plain model of what it should have done.
contract StakingHandler is StakingFixture {
    struct Model {
        uint256 bonded;
        uint256 unbonding;
        uint256 foundingLocks;
        uint48 withdrawableAt;
    }

    address[] private _owners;
    address[] private _modules;
    address[] private _beneficiaries;
    uint256[] private _agents;

    mapping(uint256 agent => Model) private _models;
    mapping(uint256 agent => mapping(address module => uint256)) private _laterLocks;
    mapping(address beneficiary => uint256) private _slashed;
    uint256 private _donated;

    /// @notice The first rule that was seen broken; empty if none was. The runner ignores a failing assertion in here.
    string public violation;

    constructor() {
        setUp();
        address carol = makeAddr("carol");
        address guild = makeAddr("guild");
        address unapproved = makeAddr("unapproved module");
        _owners = [alice, bob, carol];
        _agents = [agentId, bobsAgentId, _newAgent(carol)];
        _modules = [jobs, later, guild, unapproved];
        _beneficiaries = [victim, makeAddr("reserve")];

        bond(0, 0, MINIMUM);
        for (uint256 i = 1; i < _modules.length; ++i) staking.addModule(_modules[i]);
        skip(MODULE_DELAY);
        for (uint256 i = 0; i < _agents.length; ++i) {
            vm.startPrank(_owners[i]);
            staking.approveModule(_agents[i], later, true);
            staking.approveModule(_agents[i], guild, true);
            vm.stopPrank();
        }
    }

    // Owners

    function bond(uint256 agent, uint256 from, uint256 amount) public {
        agent = _agents[agent % 3];
        Model storage model = _models[agent];
        address payer = _owners[from % 3];
        if (_balanceOf(payer) == 0) return;
        amount = bound(amount, 1, _balanceOf(payer));
        vm.prank(payer);
        staking.bond(agent, amount);
        model.bonded += amount;
    }

    function unbond(uint256 agent, uint256 amount, bool all) external {
        agent = _agents[agent % 3];
        Model storage model = _models[agent];
        uint256 free = model.bonded - _locked(agent);
        vm.prank(registry.ownerOf(agent));
        amount = all ? free : bound(amount, 0, free);
        staking.unbond(agent, amount);
        model.bonded -= amount;
        model.unbonding += amount;
        model.withdrawableAt = _now() + UNBONDING_PERIOD;
    }

    function cancelUnbonding(uint256 agent) external {
        agent = _agents[agent % 3];
        Model storage model = _models[agent];
        address owner = registry.ownerOf(agent);
        vm.prank(owner);
        staking.cancelUnbonding(agent);
        model.bonded += model.unbonding;
        model.unbonding = 0;
    }

    function withdraw(uint256 agent) external {
        agent = _agents[agent % 3];
        Model storage model = _models[agent];
        address owner = registry.ownerOf(agent);
        uint256 before = _balanceOf(owner);
        vm.prank(owner);
        uint256 amount = staking.withdraw(agent, owner);
        _check(_now() >= model.withdrawableAt, "withdrawn too early");
        _check(amount == model.unbonding, "withdrew another amount than was unbonding");
        _check(_balanceOf(owner) == before + amount, "withdrawn amount did not arrive");
        model.unbonding = 0;
    }

    /// @dev The new owner approves, so that later modules stay in play.
    function transferAgent(uint256 agent, uint256 to) external {
        agent = _agents[agent % 3];
        address owner = registry.ownerOf(agent);
        address receiver = _owners[to % 3];
        vm.prank(owner);
        registry.transferFrom(owner, receiver, agent);
        vm.startPrank(receiver);
        staking.approveModule(agent, _modules[1], true);
        staking.approveModule(agent, _modules[2], true);
        vm.stopPrank();
    }

    // Modules

    function lock(uint256 agent, uint256 module, uint256 amount) external {
        agent = _agents[agent % 3];
        address caller = _modules[module % 4];
        amount = bound(amount, 0, _models[agent].bonded - _locked(agent));
        vm.prank(caller);
        staking.lock(agent, amount);
        _check(_models[agent].bonded >= staking.minimumBond(), "locked below the minimum");
        _check(caller != _modules[3], "locked without approval");
        _addLock(agent, caller, amount);
    }

    function release(uint256 agent, uint256 module, uint256 amount) external {
        agent = _agents[agent % 3];
        address caller = _modules[module % 4];
        amount = bound(amount, 0, _heldBy(agent, caller));
        vm.prank(caller);
        try staking.release(agent, amount) {
            _subtractLock(agent, caller, amount);
        } catch {
            _check(false, "a module could not release its lock");
        }
    }

    function releaseTooMuch(uint256 agent, uint256 module, uint256 excess) external {
        agent = _agents[agent % 3];
        address caller = _modules[module % 4];
        excess = bound(excess, 1, type(uint128).max);
        uint256 held = _heldBy(agent, caller);
        vm.prank(caller);
        try staking.release(agent, held + excess) {
            _check(false, "a module released a lock of another");
        } catch {}
    }

    function slash(uint256 agent, uint256 module, uint256 locked, uint256 amount, uint256 to) external {
        agent = _agents[agent % 3];
        address caller = _modules[module % 4];
        address beneficiary = _beneficiaries[to % 2];
        locked = bound(locked, 0, _heldBy(agent, caller));
        amount = bound(amount, 0, FUNDS);
        vm.prank(caller);
        try staking.slash(agent, locked, amount, beneficiary) returns (uint256 slashed) {
            _subtractLock(agent, caller, locked);
            _check(slashed == _takenFrom(agent, caller, locked, amount), "slashed another amount than the rules say");
            _slashed[beneficiary] += slashed;
        } catch {
            _check(false, "a slash reverted");
        }
    }

    // Governance, strangers and time

    function setMinimumBond(uint256 minimum) external {
        staking.setMinimumBond(bound(minimum, 1e18, 1_000e18));
    }

    /// @dev The second later module, now and then.
    function removeModule(uint256 chance) external {
        if (chance % 16 == 0) staking.removeModule(_modules[2]);
    }

    function donate(uint256 amount) external {
        amount = bound(amount, 0, 1e18);
        _donated += amount;
        vm.prank(bob);
        ledger.transfer(address(staking), uint160(address(ainu)), amount);
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, UNBONDING_PERIOD + 1));
    }

    // What must hold after each of them

    function checkMoney() external view {
        uint256 owed;
        for (uint256 i = 0; i < 3; ++i) {
            IStaking.Bond memory found = staking.bondOf(_agents[i]);
            owed += uint256(found.bonded) + found.unbonding;
        }
        assertEq(_balanceOf(address(staking)), owed + _donated, "bonds and unbonding");
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(_balanceOf(_beneficiaries[i]), _slashed[_beneficiaries[i]], "slashed to the beneficiary");
        }
    }

    function checkBonds() external view {
        for (uint256 i = 0; i < 3; ++i) {
            uint256 agent = _agents[i];
            IStaking.Bond memory found = staking.bondOf(agent);
            assertEq(found.bonded, _models[agent].bonded, "bonded as modelled");
            assertEq(found.unbonding, _models[agent].unbonding, "unbonding as modelled");
            assertEq(found.locked, _locked(agent), "locked as modelled");
            assertLe(found.locked, found.bonded, "locks are covered");
            assertEq(found.withdrawableAt == 0, found.unbonding == 0);
            assertEq(staking.freeBond(agent), found.bonded - found.locked, "free");
            for (uint256 m = 0; m < 4; ++m) {
                assertEq(staking.lockedBy(agent, _modules[m]), _heldBy(agent, _modules[m]), "locked by module");
            }
        }
    }

    function checkCheckpoints() external {
        skip(1);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(staking.pastBond(_agents[i], _now() - 1), staking.bondOf(_agents[i]).bonded, "latest checkpoint");
        }
    }

    // The model

    /// @dev Takes from the model what the rules allow, after the lock was subtracted: the lock, the free bond, unbonding.
    function _takenFrom(uint256 agent, address module, uint256 locked, uint256 amount) private returns (uint256) {
        Model storage model = _models[agent];
        IStaking.Module memory added = staking.moduleOf(module);
        bool lockOnly = !added.founding;
        if (lockOnly && amount > locked) amount = locked;
        uint256 inBond = model.bonded - _locked(agent);
        uint256 fromBond = amount < inBond ? amount : inBond;
        uint256 rest = amount - fromBond;
        uint256 fromUnbonding = rest < model.unbonding ? rest : model.unbonding;
        model.bonded -= fromBond;
        model.unbonding -= fromUnbonding;
        return fromBond + fromUnbonding;
    }

    function _addLock(uint256 agent, address module, uint256 amount) private {
        if (staking.moduleOf(module).founding) _models[agent].foundingLocks += amount;
        else _laterLocks[agent][module] += amount;
    }

    function _subtractLock(uint256 agent, address module, uint256 amount) private {
        if (staking.moduleOf(module).founding) _models[agent].foundingLocks -= amount;
        else _laterLocks[agent][module] -= amount;
    }

    function _heldBy(uint256 agent, address module) private view returns (uint256) {
        return staking.moduleOf(module).founding ? _models[agent].foundingLocks : _laterLocks[agent][module];
    }

    function _locked(uint256 agent) private view returns (uint256 locked) {
        locked = _models[agent].foundingLocks;
        for (uint256 i = 1; i < 4; ++i) locked += _laterLocks[agent][_modules[i]];
    }

    function _check(bool holds, string memory rule) private {
        if (!holds && bytes(violation).length == 0) violation = rule;
    }
}

contract StakingInvariants is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    StakingHandler private _handler;

    function setUp() public {
        _handler = new StakingHandler();
    }

    /// @dev Read by the runner: it calls these and nothing else.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[13] memory actions = [
            StakingHandler.bond.selector,
            StakingHandler.unbond.selector,
            StakingHandler.cancelUnbonding.selector,
            StakingHandler.withdraw.selector,
            StakingHandler.transferAgent.selector,
            StakingHandler.lock.selector,
            StakingHandler.release.selector,
            StakingHandler.releaseTooMuch.selector,
            StakingHandler.slash.selector,
            StakingHandler.setMinimumBond.selector,
            StakingHandler.removeModule.selector,
            StakingHandler.donate.selector,
            StakingHandler.pass.selector
        ];
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(_handler), new bytes4[](actions.length));
        for (uint256 i = 0; i < actions.length; ++i) targets[0].selectors[i] = actions[i];
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_followsTheRules() external view {
        assertEq(_handler.violation(), "");
    }

    function invariant_holdsBondsAndUnbondingAndPaysWhatWasSlashed() external view {
        _handler.checkMoney();
    }

    function invariant_coversLocksAndKeepsThemApart() external view {
        _handler.checkBonds();
    }

    function invariant_checkpointsTheActiveBond() external {
        _handler.checkCheckpoints();
    }
}
