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
        uint256 factor;
    }

    address[] private _owners;
    address[] private _modules;
    address[] private _victims;
    address private _reserve = makeAddr("reserve");
    address private _treasury = makeAddr("treasury");
    uint256[] private _agents;

    mapping(uint256 agent => Model) private _models;
    mapping(uint256 agent => mapping(address module => uint256)) private _laterLocks;
    /// @dev Moments of an agent's failures since they last counted as repeated ones.
    mapping(uint256 agent => uint256[]) private _failures;
    mapping(address victim => uint256) private _paid;
    uint256 private _penalties;
    uint256 private _collected;
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
        _victims = [victim, makeAddr("second victim")];
        for (uint256 i = 0; i < _agents.length; ++i) _models[_agents[i]].factor = 1e36;
        staking.setRecipients(_reserve, _treasury, 3_333);

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

    function slash(
        uint256 agent,
        uint256 module,
        uint256 locked,
        uint256 damages,
        uint256 to,
        uint256 offence
    ) external {
        agent = _agents[agent % 3];
        address caller = _modules[module % 4];
        address payee = _victims[to % 2];
        IStaking.Offence named = caller == jobs ? IStaking.Offence(offence % 6) : IStaking.Offence.None;
        locked = bound(locked, 0, _heldBy(agent, caller));
        damages = bound(damages, 0, FUNDS / 50);
        vm.prank(caller);
        try staking.slash(agent, locked, damages, payee, named) returns (uint256 toVictim, uint256 penalty) {
            _subtractLock(agent, caller, locked);
            // A later module ends at its lock.
            if (caller != jobs && damages > locked) damages = locked;
            uint256 costs = _costOf(agent, named);
            _check(toVictim == _takenFrom(agent, damages), "the victim got another amount than the rules say");
            _check(
                penalty == _takenFrom(agent, costs > toVictim ? costs - toVictim : 0),
                "another penalty than the rules say"
            );
            _paid[payee] += toVictim;
            _penalties += penalty;
        } catch {
            _check(false, "a slash reverted");
        }
    }

    function slashWithoutRight(uint256 agent, uint256 module, uint256 offence) external {
        agent = _agents[agent % 3];
        vm.prank(_modules[1 + (module % 3)]);
        try staking.slash(agent, 0, 0, victim, IStaking.Offence(1 + (offence % 5))) {
            _check(false, "a later module named an offence");
        } catch {}
    }

    function collectPenalties() external {
        uint256 waiting = staking.penaltyBalance();
        (uint256 toReserve, uint256 toTreasury) = staking.collectPenalties();
        _check(toReserve + toTreasury == waiting, "penalties were not conserved");
        _check(toReserve == (waiting * 3_333) / 10_000, "another part for the reserve");
        _collected += waiting;
    }

    // Governance, strangers and time

    function setOffence(uint256 bps) external {
        staking.setOffence(IStaking.Offence.Fraud, uint16(bound(bps, 2_000, 7_500)));
    }

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
        uint256 waiting = staking.penaltyBalance();
        assertEq(_balanceOf(address(staking)), owed + waiting + _donated, "bonds, unbonding and penalties");
        assertEq(waiting + _collected, _penalties, "penalties");
        assertEq(_balanceOf(_reserve) + _balanceOf(_treasury), _collected, "collected penalties");
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(_balanceOf(_victims[i]), _paid[_victims[i]], "paid to the victim");
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

    function checkOffences() external view {
        for (uint256 i = 0; i < 3; ++i) {
            uint256 agent = _agents[i];
            assertEq(staking.nominationFactor(agent), _models[agent].factor, "factor as modelled");
            (uint48 last, uint48 beforeLast) = staking.failuresOf(agent);
            assertEq(last, _recentFailure(agent, 1), "last failure as modelled");
            assertEq(beforeLast, _recentFailure(agent, 2), "failure before the last as modelled");
        }
    }

    function checkCheckpoints() external {
        skip(1);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(staking.pastBond(_agents[i], _now() - 1), staking.bondOf(_agents[i]).bonded, "latest checkpoint");
        }
    }

    // The model

    /// @dev Counts the offence in the model, before anything is taken from the bond.
    /// @return What it costs.
    function _costOf(uint256 agent, IStaking.Offence offence) private returns (uint256) {
        Model storage model = _models[agent];
        if (offence == IStaking.Offence.Failure) {
            if (_recentFailure(agent, 2) != 0) {
                offence = IStaking.Offence.RepeatedFailures;
                delete _failures[agent];
            } else {
                _failures[agent].push(_now());
            }
        }
        uint256 bps = staking.offenceBps(offence);
        if (bps != 0) model.factor = (model.factor * (10_000 - bps)) / 10_000;
        if (model.factor == 0) model.factor = 1;
        return ((model.bonded + model.unbonding) * bps + 9_999) / 10_000;
    }

    /// @dev When the agent failed for the last time, or the time before, if that still counts.
    function _recentFailure(uint256 agent, uint256 back) private view returns (uint256) {
        uint256[] storage failures = _failures[agent];
        if (failures.length < back) return 0;
        uint256 moment = failures[failures.length - back];
        return _now() - moment <= 30 days ? moment : 0;
    }

    /// @dev Takes from the model up to `amount` of what no job has locked, then of what is unbonding.
    function _takenFrom(uint256 agent, uint256 amount) private returns (uint256) {
        Model storage model = _models[agent];
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
        bytes4[16] memory actions = [
            StakingHandler.bond.selector,
            StakingHandler.unbond.selector,
            StakingHandler.cancelUnbonding.selector,
            StakingHandler.withdraw.selector,
            StakingHandler.transferAgent.selector,
            StakingHandler.lock.selector,
            StakingHandler.release.selector,
            StakingHandler.releaseTooMuch.selector,
            StakingHandler.slash.selector,
            StakingHandler.slashWithoutRight.selector,
            StakingHandler.collectPenalties.selector,
            StakingHandler.setOffence.selector,
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

    function invariant_holdsBondsUnbondingAndPenaltiesAndPaysVictims() external view {
        _handler.checkMoney();
    }

    function invariant_coversLocksAndKeepsThemApart() external view {
        _handler.checkBonds();
    }

    function invariant_remembersOffences() external view {
        _handler.checkOffences();
    }

    function invariant_checkpointsTheActiveBond() external {
        _handler.checkCheckpoints();
    }
}
