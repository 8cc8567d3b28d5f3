// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {INominations} from "../../contracts/interfaces/INominations.sol";
import {Test} from "../../contracts/mocks/Test.sol";
import {NominationsFixture} from "../../contracts/staking/NominationsFixture.t.sol";

/// @notice Random sequences of all actions of Nominations by three nominators, one of whom owns an agent, on three agents with
/// two delegates. Agents offend in between.
contract NominationsHandler is NominationsFixture {
    uint256 private constant WHOLE = 1e36;

    address[] private _people;
    address[] private _delegates;
    uint256[] private _agents;

    uint256 private _donated;
    uint256 private _added;
    uint256 private _claimed;
    uint256 private _collected;
    /// @dev The most that rounding can have left in the contract so far.
    uint256 private _dust;

    /// @notice The first rule that was seen broken; empty if none was. The runner ignores a failing assertion in here.
    string public violation;

    /// @dev Rounded down: what a step buys, moves or pays, and the accumulators of all pools and of everything together.
    modifier rounding() {
        _;
        _dust += 8 + nominations.totalAssets() / 1e21;
        for (uint256 i = 0; i < 3; ++i) _dust += nominations.poolOf(_agents[i]).shares / 1e21;
    }

    constructor() {
        setUp();
        nominations.setRecipients(reserve, treasury, 3_333);
        _people = [alice, bob, carol];
        _delegates = [address(0), makeAddr("voter"), makeAddr("other voter")];
        _agents = [agentId, bobsAgentId, _newAgent(carol)];
        nominate(0, 0, 100e18);
    }

    // Nominators

    function nominate(uint256 agent, uint256 who, uint256 amount) public rounding {
        (uint256 id, address nominator) = (_agents[agent % 3], _people[who % 3]);
        if (staking.nominationFactor(id) < 1e25 || _balanceOf(nominator) == 0) return;
        amount = bound(amount, 1, _balanceOf(nominator));
        bytes memory others = _othersOf(id, nominator);
        INominations.Nomination memory before = nominations.nominationOf(id, nominator);
        vm.prank(nominator);
        nominations.nominate(id, amount);
        INominations.Nomination memory found = nominations.nominationOf(id, nominator);
        _check(found.assets <= before.assets + amount + 1, "nominated for less than it is worth");
        _check(found.assets + 1 >= before.assets + amount, "nominated for more than it is worth");
        _check(keccak256(others) == keccak256(_othersOf(id, nominator)), "nominating changed another's nomination");
    }

    function unnominate(uint256 agent, uint256 who, uint256 shares, bool all) external rounding {
        (uint256 id, address nominator) = (_agents[agent % 3], _people[who % 3]);
        INominations.Nomination memory before = nominations.nominationOf(id, nominator);
        if (before.shares == 0) return;
        shares = all ? before.shares : bound(shares, 1, before.shares);
        bytes memory others = _othersOf(id, nominator);
        vm.prank(nominator);
        uint256 amount = nominations.unnominate(id, shares);
        INominations.Nomination memory found = nominations.nominationOf(id, nominator);
        _check(found.assets + amount <= before.assets, "leaving gained");
        _check(found.leavingAssets <= before.leavingAssets + amount + 1, "more leaves than left");
        _check(found.rewards == before.rewards, "leaving changed rewards");
        _check(found.withdrawableAt == _now() + DELAY, "another delay");
        _check(keccak256(others) == keccak256(_othersOf(id, nominator)), "leaving changed another's nomination");
    }

    function withdraw(uint256 agent, uint256 who) external rounding {
        (uint256 id, address nominator) = (_agents[agent % 3], _people[who % 3]);
        INominations.Nomination memory before = nominations.nominationOf(id, nominator);
        if (before.leavingShares == 0) return;
        bytes memory others = _othersOf(id, nominator);
        vm.prank(nominator);
        uint256 amount = nominations.withdraw(id, nominator);
        _check(_now() >= before.withdrawableAt, "withdrawn too early");
        _check(amount == before.leavingAssets, "withdrew another amount than was leaving");
        _check(keccak256(others) == keccak256(_othersOf(id, nominator)), "withdrawing changed another's nomination");
    }

    function claimRewards(uint256 agent, uint256 who) external rounding {
        (uint256 id, address nominator) = (_agents[agent % 3], _people[who % 3]);
        uint256 rewards = nominations.nominationOf(id, nominator).rewards;
        if (rewards == 0) return;
        vm.prank(nominator);
        _check(nominations.claimRewards(id, nominator) == rewards, "claimed other rewards than shown");
        _claimed += rewards;
    }

    function compound(uint256 agent, uint256 who) external rounding {
        (uint256 id, address nominator) = (_agents[agent % 3], _people[who % 3]);
        uint256 rewards = nominations.nominationOf(id, nominator).rewards;
        if (rewards == 0 || staking.nominationFactor(id) < 1e25) return;
        vm.prank(nominator);
        nominations.compound(id);
        _claimed += rewards;
    }

    // Agents

    function claimCommission(uint256 agent) external rounding {
        agent = agent % 3;
        uint256 commission = nominations.poolOf(_agents[agent]).commission;
        if (commission == 0) return;
        vm.prank(_people[agent]);
        nominations.claimCommission(_agents[agent], _people[agent]);
        _claimed += commission;
    }

    function setCommission(uint256 agent, uint256 bps) external rounding {
        agent = agent % 3;
        INominations.Pool memory before = nominations.poolOf(_agents[agent]);
        bytes memory others = _othersOf(_agents[agent], address(0));
        vm.prank(_people[agent]);
        nominations.setCommission(_agents[agent], uint16(bound(bps, 0, 2_000)));
        _check(nominations.poolOf(_agents[agent]).commissionBps <= before.commissionBps, "raised at once");
        _check(nominations.poolOf(_agents[agent]).commission == before.commission, "earlier rewards changed");
        _check(keccak256(others) == keccak256(_othersOf(_agents[agent], address(0))), "earlier rewards changed hands");
    }

    function setDelegate(uint256 agent, uint256 delegate) external rounding {
        agent = agent % 3;
        vm.prank(_people[agent]);
        nominations.setDelegate(_agents[agent], _delegates[delegate % 3]);
    }

    function offend(uint256 agent, uint256 bps) external {
        staking.slash(_agents[agent % 3], bound(bps, 10, 7_500));
    }

    /// @dev Once in a while nothing, or next to nothing, is left.
    function loseAll(uint256 agent, uint256 chance, uint256 factor) external {
        uint256 id = _agents[agent % 3];
        if (chance % 32 != 0) return;
        staking.setFactor(id, bound(factor, 0, staking.nominationFactor(id) / 1e9));
    }

    // Anyone

    function addRewards(uint256 amount) external rounding {
        if (nominations.totalAssets() < 1e18) return;
        amount = bound(amount, 1, 1_000e18);
        nominations.addRewards(amount);
        _added += amount;
    }

    function sync(uint256 agent) external rounding {
        nominations.sync(_agents[agent % 3]);
    }

    function collectSlashed() external {
        uint256 waiting = nominations.slashedBalance();
        (uint256 toReserve, uint256 toTreasury) = nominations.collectSlashed();
        _check(toReserve + toTreasury == waiting, "slashed AINU was not conserved");
        _check(toReserve == (waiting * 3_333) / 10_000, "another part for the reserve");
        _collected += waiting;
    }

    function donate(uint256 amount) external {
        amount = bound(amount, 0, 1e18);
        _donated += amount;
        ledger.transfer(address(nominations), uint160(address(ainu)), amount);
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, DELAY + 1));
    }

    // What must hold after each of them

    function checkMoney() external {
        assertGe(_balanceOf(address(nominations)), _owed() + _donated, "what is owed is there");
        for (uint256 i = 0; i < 3; ++i) nominations.sync(_agents[i]);
        uint256 owed = _owed() + _donated;
        assertGe(_balanceOf(address(nominations)), owed, "what is owed is there when all is up to date");
        assertLe(_balanceOf(address(nominations)), owed + _dust + 64, "nothing but dust is nobody's");
        assertEq(_balanceOf(reserve) + _balanceOf(treasury), _collected, "collected");
        assertLe(_rewards() + _claimed, _added, "no more rewards than came");
        assertGe(_rewards() + _claimed + _dust + 64, _added, "no less but for dust");
    }

    function checkShares() external view {
        for (uint256 i = 0; i < 3; ++i) {
            uint256 factor = staking.nominationFactor(_agents[i]);
            INominations.Pool memory pool = nominations.poolOf(_agents[i]);
            INominations.Nomination memory sum;
            for (uint256 p = 0; p < 3; ++p) {
                INominations.Nomination memory found = nominations.nominationOf(_agents[i], _people[p]);
                assertEq(found.assets, (found.shares * factor) / WHOLE, "slashed pro rata");
                assertEq(found.leavingAssets, (found.leavingShares * factor) / WHOLE, "slashed pro rata while leaving");
                sum.shares += found.shares;
                sum.assets += found.assets;
                sum.leavingShares += found.leavingShares;
                sum.leavingAssets += found.leavingAssets;
            }
            assertEq(sum.shares, pool.shares, "shares");
            assertEq(sum.leavingShares, pool.leavingShares, "leaving shares");
            assertLe(sum.assets, pool.assets, "shares are worth at most the assets");
            assertLe(sum.leavingAssets, pool.leavingAssets, "leaving shares are worth at most the assets");
        }
    }

    function checkVotes() external {
        for (uint256 i = 0; i < 3; ++i) nominations.sync(_agents[i]);
        skip(1);
        uint256 total;
        for (uint256 d = 0; d < 3; ++d) {
            uint256 votes;
            for (uint256 i = 0; i < 3; ++i) {
                INominations.Pool memory pool = nominations.poolOf(_agents[i]);
                if (pool.delegate == _delegates[d]) votes += pool.assets;
            }
            total += votes;
            if (d == 0) continue; // nobody votes with these
            assertEq(nominations.getVotes(_delegates[d]), votes, "votes");
            assertEq(nominations.getPastVotes(_delegates[d], _now() - 1), votes, "past votes");
        }
        assertEq(nominations.getVotes(address(0)), 0);
        assertEq(nominations.totalAssets(), total, "total");
        assertEq(nominations.getPastTotalSupply(_now() - 1), total, "past total");
    }

    /// @dev Everybody leaves and takes everything; nothing reverts and nothing but dust stays.
    function checkNobodyIsStuck() external {
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 p = 0; p < 3; ++p) {
                uint256 shares = nominations.nominationOf(_agents[i], _people[p]).shares;
                if (shares == 0) continue;
                vm.prank(_people[p]);
                nominations.unnominate(_agents[i], shares);
            }
        }
        skip(DELAY);
        for (uint256 i = 0; i < 3; ++i) {
            for (uint256 p = 0; p < 3; ++p) _takeEverything(_agents[i], _people[p]);
            nominations.sync(_agents[i]);
            INominations.Pool memory pool = nominations.poolOf(_agents[i]);
            assertEq(pool.shares + pool.leavingShares, 0, "nobody is left");
            if (pool.commission == 0) continue;
            vm.prank(_people[i]);
            nominations.claimCommission(_agents[i], _people[i]);
        }
        nominations.collectSlashed();
        assertGe(_balanceOf(address(nominations)), _donated, "donations were not paid out");
        assertLe(_balanceOf(address(nominations)), _donated + _dust + 128, "nothing but dust stays");
    }

    function _takeEverything(uint256 agent, address nominator) private {
        INominations.Nomination memory nomination = nominations.nominationOf(agent, nominator);
        vm.startPrank(nominator);
        if (nomination.leavingShares != 0) nominations.withdraw(agent, nominator);
        if (nomination.rewards != 0) nominations.claimRewards(agent, nominator);
        vm.stopPrank();
    }

    function _owed() private view returns (uint256 owed) {
        owed = nominations.slashedBalance() + _rewards();
        for (uint256 i = 0; i < 3; ++i) {
            INominations.Pool memory pool = nominations.poolOf(_agents[i]);
            owed += pool.assets + pool.leavingAssets;
        }
    }

    function _rewards() private view returns (uint256 rewards) {
        for (uint256 i = 0; i < 3; ++i) {
            rewards += nominations.poolOf(_agents[i]).commission;
            for (uint256 p = 0; p < 3; ++p) rewards += nominations.nominationOf(_agents[i], _people[p]).rewards;
        }
    }

    /// @dev The nominations of all but `nominator` in all pools.
    function _othersOf(uint256 agent, address nominator) private view returns (bytes memory others) {
        for (uint256 p = 0; p < 3; ++p) {
            if (_people[p] == nominator) continue;
            others = bytes.concat(others, abi.encode(nominations.nominationOf(agent, _people[p])));
        }
    }

    function _check(bool holds, string memory rule) private {
        if (!holds && bytes(violation).length == 0) violation = rule;
    }
}

contract NominationsInvariants is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    NominationsHandler private _handler;

    function setUp() public {
        _handler = new NominationsHandler();
    }

    /// @dev Read by the runner: it calls these and nothing else.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[15] memory actions = [
            NominationsHandler.nominate.selector,
            NominationsHandler.unnominate.selector,
            NominationsHandler.withdraw.selector,
            NominationsHandler.claimRewards.selector,
            NominationsHandler.compound.selector,
            NominationsHandler.claimCommission.selector,
            NominationsHandler.setCommission.selector,
            NominationsHandler.setDelegate.selector,
            NominationsHandler.offend.selector,
            NominationsHandler.loseAll.selector,
            NominationsHandler.addRewards.selector,
            NominationsHandler.sync.selector,
            NominationsHandler.collectSlashed.selector,
            NominationsHandler.donate.selector,
            NominationsHandler.pass.selector
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

    function invariant_owesNoMoreThanThereIsAndKeepsDustOnly() external {
        _handler.checkMoney();
    }

    function invariant_sharesAreNeverWorthMoreThanAssets() external view {
        _handler.checkShares();
    }

    function invariant_votesAreTheAssetsOfPoolsWithDelegates() external {
        _handler.checkVotes();
    }

    function invariant_everybodyCanLeave() external {
        _handler.checkNobodyIsStuck();
    }
}
