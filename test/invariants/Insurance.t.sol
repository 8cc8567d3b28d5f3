// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInsurancePool} from "../../contracts/interfaces/IInsurancePool.sol";
import {InsuranceFixture} from "../../contracts/insurance/InsuranceFixture.t.sol";
import {CoverMath} from "../../contracts/libraries/CoverMath.sol";
import {Test} from "../../contracts/mocks/Test.sol";

/// @notice Random sequences of all actions of a pool by three underwriters, two clients with three agents, its manager and Jobs,
/// which is this contract. Each action is checked against a plain model of what it should have done.
contract InsuranceHandler is InsuranceFixture {
    struct Sold {
        address client;
        uint256 agentId;
        uint256 amount;
        uint256 premium;
        uint256 openedAt;
        uint256 duration;
        bool open;
        uint256 paid;
        uint256 recovered;
    }

    /// @dev What an agent or a client is remembered for, and until when.
    struct Memory {
        uint256 paid;
        uint256 until;
    }

    /// @dev What a cap was when cover was opened under it last.
    struct Bound {
        uint256 share; // of capital, with the denominator 10,000^2
        uint256 payouts; // of the pool until then
    }

    uint256 private constant AGENTS = 3;
    uint256 private constant DENOMINATOR = 10_000 * 10_000;

    address[] private _underwriters;
    address[] private _clients;
    Sold[] private _sold;

    mapping(uint256 agentId => Memory) private _memoryOfAgent;
    mapping(address client => Memory) private _memoryOfClient;
    mapping(uint256 agentId => Bound) private _boundOfAgent;
    mapping(address client => Bound) private _boundOfClient;

    uint256 private _assets;
    uint256 private _unearned;
    uint256 private _donated;

    /// @notice The first rule that was seen broken; empty if none was. The runner ignores a failing assertion in here.
    string public violation;

    constructor() {
        setUp();
        address carol = makeAddr("carol");
        _mint(carol);
        _underwriters = [alice, bob, carol];
        _clients = [client, client2];
        _assets = CAPITAL;
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(_clients[i]);
            ledger.setOperator(address(pool), true);
        }
    }

    // Underwriters

    function deposit(uint256 who, uint256 assets) public {
        address owner = _underwriters[who % 3];
        assets = bound(assets, 1, FUNDS / 10);
        if (token.balanceOf(owner) < assets) return;
        uint256 shares = pool.previewDeposit(assets);
        _check(_deposit(owner, assets) == shares, "deposit gave another number of shares than previewed");
        _assets += assets;
    }

    function mint(uint256 who, uint256 shares) external {
        address owner = _underwriters[who % 3];
        shares = bound(shares, 1, (FUNDS / 10) * 1e6);
        uint256 assets = pool.previewMint(shares);
        if (token.balanceOf(owner) < assets) return;
        vm.prank(owner);
        _check(pool.mint(shares, owner) == assets, "mint took another amount than previewed");
        _assets += assets;
    }

    function requestRedeem(uint256 who, uint256 shares) public {
        address owner = _underwriters[who % 3];
        uint256 free = pool.balanceOf(owner) - pool.redeemRequestOf(owner).shares;
        if (free == 0) return;
        _request(owner, bound(shares, 1, free));
        _check(pool.maxRedeem(owner) == 0, "a request was claimable at once");
    }

    function cancelRedeem(uint256 who) external {
        address owner = _underwriters[who % 3];
        if (pool.redeemRequestOf(owner).shares == 0) return;
        vm.prank(owner);
        pool.cancelRedeem();
    }

    function redeem(uint256 who, uint256 shares) public {
        address owner = _underwriters[who % 3];
        shares = bound(shares, 0, pool.maxRedeem(owner));
        uint256 before = token.balanceOf(owner);
        uint256 preview = pool.previewRedeem(shares);
        vm.prank(owner);
        try pool.redeem(shares, owner, owner) returns (uint256 assets) {
            _check(assets == preview, "redeem paid another amount than previewed");
            _check(token.balanceOf(owner) == before + assets, "what was redeemed did not arrive");
            _assets -= assets;
        } catch {
            _check(false, "what maxRedeem says could not be redeemed");
        }
    }

    function withdraw(uint256 who, uint256 assets) external {
        address owner = _underwriters[who % 3];
        assets = bound(assets, 0, pool.maxWithdraw(owner));
        uint256 preview = pool.previewWithdraw(assets);
        vm.prank(owner);
        try pool.withdraw(assets, owner, owner) returns (uint256 shares) {
            _check(shares == preview, "withdraw took another number of shares than previewed");
            _assets -= assets;
        } catch {
            _check(false, "what maxWithdraw says could not be withdrawn");
        }
    }

    function transferShares(uint256 from, uint256 to, uint256 shares) external {
        address owner = _underwriters[from % 3];
        shares = bound(shares, 0, pool.balanceOf(owner));
        uint256 aside = pool.redeemRequestOf(owner).shares;
        bool free = shares <= pool.balanceOf(owner) - aside;
        vm.prank(owner);
        try pool.transfer(_underwriters[to % 3], shares) {
            _check(free, "shares that were put aside were transferred");
        } catch {
            _check(!free, "free shares could not be transferred");
        }
    }

    // Jobs

    function openCover(uint256 agent, uint256 who, uint256 amount, uint256 score, uint256 duration) public {
        address of_ = _clients[who % 2];
        agent %= AGENTS;
        IInsurancePool.Risk memory risk = _risk(_sold.length, agent, of_);
        risk.score = bound(score, 0, 1_000);
        uint256 most = pool.capacityFor(agent, of_, risk.score);
        if (most == 0) return;
        amount = bound(amount, 1, most);
        risk.duration = uint32(bound(duration, 0, LONGEST));
        uint256 premium = _open(risk, uint128(amount));
        uint256 payouts = pool.stateOf().payouts;
        _boundOfAgent[agent] = Bound(2_000 * CoverMath.capShare(risk.score), payouts);
        _boundOfClient[of_] = Bound(3_000 * 10_000, payouts);
        _check(premium * 1e18 >= amount * 0.001e18, "a premium below the lowest rate");
        _check(premium * 1e18 < amount * 0.25e18 + 1e18, "a premium above the highest rate");
        _sold.push(Sold(of_, agent, amount, premium, _now(), risk.duration, true, 0, 0));
        _unearned += premium;
    }

    function openTooMuch(uint256 agent, uint256 who, uint256 excess) external {
        address of_ = _clients[who % 2];
        agent %= AGENTS;
        uint256 amount = pool.capacityFor(agent, of_, SCORE) + bound(excess, 1, type(uint64).max);
        try pool.openCover(_risk(_sold.length, agent, of_), uint128(amount)) {
            _check(false, "more cover was sold than the pool carries");
        } catch {}
    }

    function openTooLong(uint256 agent, uint256 who, uint256 duration) external {
        IInsurancePool.Risk memory risk = _risk(_sold.length, agent % AGENTS, _clients[who % 2]);
        risk.duration = uint32(bound(duration, LONGEST + 1, type(uint32).max));
        try pool.openCover(risk, 1) {
            _check(false, "cover was sold that can outlast the capital");
        } catch {}
    }

    function closeCover(uint256 which, uint256 loss, bool cancelled) external {
        if (_sold.length == 0) return;
        which %= _sold.length;
        if (_sold[which].open) _close(which, loss, cancelled);
    }

    function closeTwice(uint256 which) external {
        if (_sold.length == 0) return;
        which %= _sold.length;
        if (_sold[which].open) return;
        try pool.closeCover(which, type(uint256).max, false) {
            _check(false, "a cover ended twice");
        } catch {}
    }

    // Others and time

    function recover(uint256 which, uint256 amount) external {
        if (_sold.length == 0) return;
        Sold storage sold = _sold[which % _sold.length];
        uint256 owed = sold.paid - sold.recovered;
        if (owed == 0) return;
        vm.prank(sold.client);
        uint256 recovered = pool.recover(which % _sold.length, bound(amount, 1, 2 * owed));
        _check(recovered <= owed, "more was recovered than paid");
        sold.recovered += recovered;
        _repay(_memoryOfAgent[sold.agentId], recovered);
        _repay(_memoryOfClient[sold.client], recovered);
        _assets += recovered;
    }

    function setRate(uint256 rate) external {
        uint256 before = pool.stateOf().rate;
        uint48 setAt = pool.stateOf().rateSetAt;
        rate = bound(rate, (before * 9) / 10, (before * 11) / 10);
        vm.prank(manager);
        try pool.setRate(uint64(rate)) {
            _check(rate == before || _now() >= setAt + 1 days, "two steps of the rate in a day");
            _check(rate >= 0.001e18 && rate <= 0.25e18, "a rate out of bounds");
        } catch {}
    }

    function donate(uint256 amount, bool raw) external {
        amount = bound(amount, 0, 1e18);
        if (raw) return token.mint(address(pool), amount);
        _donated += amount;
        vm.prank(client);
        ledger.transfer(address(pool), uint160(address(token)), amount);
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, 6 days));
    }

    /// @dev Long enough that losses are forgotten.
    function passLong(uint256 time) external {
        skip(bound(time, 30 days, 100 days));
    }

    /// @dev Capital that comes for the caps that it raises, and leaves as soon as it can: random steps seldom meet the time for it.
    function raid(uint256 who, uint256 assets, uint256 agent, uint256 score, bool buysFirst) external {
        address owner = _underwriters[who % 3];
        deposit(who, assets);
        if (buysFirst) openCover(agent, who, type(uint256).max, score, type(uint256).max);
        requestRedeem(who, type(uint256).max);
        uint256 claimableAt = pool.redeemRequestOf(owner).claimableAt;
        if (_now() < claimableAt) vm.warp(claimableAt);
        if (!buysFirst) openCover(agent, who, type(uint256).max, score, type(uint256).max);
        redeem(who, type(uint256).max);
    }

    // What must hold after each of them

    function checkMoney() external view {
        assertEq(pool.totalAssets(), _assets, "assets as modelled");
        assertEq(
            _balanceOf(address(pool)),
            _assets + _unearned + _donated,
            "assets and premiums of open covers are in the Ledger"
        );
        uint256 paid;
        uint256 recovered;
        for (uint256 i = 0; i < _sold.length; ++i) {
            paid += _sold[i].paid;
            recovered += _sold[i].recovered;
        }
        assertEq(pool.stateOf().payouts, paid, "payouts");
        assertEq(pool.stateOf().recoveries, recovered, "recoveries");
    }

    function checkCovers() external view {
        uint256 open;
        uint256[AGENTS] memory ofAgents;
        uint256[2] memory ofClients;
        for (uint256 i = 0; i < _sold.length; ++i) {
            Sold memory sold = _sold[i];
            assertEq(pool.coverOf(i).amount, sold.open ? sold.amount : 0, "open covers");
            if (!sold.open) continue;
            open += sold.amount;
            ofAgents[sold.agentId] += sold.amount;
            ofClients[sold.client == client ? 0 : 1] += sold.amount;
        }
        assertEq(_openCover(), open, "sum of open covers");
        for (uint256 i = 0; i < AGENTS; ++i) {
            (uint256 ofAgent, uint256 ofClient) = pool.exposureOf(i, _clients[i % 2]);
            assertEq(ofAgent, ofAgents[i] + _remembered(_memoryOfAgent[i]), "exposure of the agent");
            assertEq(
                ofClient,
                ofClients[i % 2] + _remembered(_memoryOfClient[_clients[i % 2]]),
                "exposure of the client"
            );
        }
        assertEq(pool.stateOf().reserved, CoverMath.reserved(open, 12_000), "reserved");
        assertGe(pool.totalAssets(), pool.stateOf().reserved, "solvent");
    }

    /// @dev What all cover of one can still cost is a share, fixed when it was opened, of the capital that is there and of what was
    /// paid since: whoever leaves, none of the capital that was counted for a cover leaves while that can be paid.
    function checkCaps() external view {
        uint256[AGENTS] memory ofAgents;
        uint256[2] memory ofClients;
        for (uint256 i = 0; i < _sold.length; ++i) {
            Sold memory sold = _sold[i];
            if (!sold.open || _now() >= _endOf(sold)) continue;
            ofAgents[sold.agentId] += sold.amount;
            ofClients[sold.client == client ? 0 : 1] += sold.amount;
        }
        for (uint256 i = 0; i < AGENTS; ++i) assertLe(ofAgents[i], _capNow(_boundOfAgent[i]), "the cap of the agent");
        for (uint256 i = 0; i < 2; ++i) {
            assertLe(ofClients[i], _capNow(_boundOfClient[_clients[i]]), "the cap of the client");
        }
    }

    function checkShares() external view {
        uint256 supply;
        uint256 value;
        uint256 aside;
        for (uint256 i = 0; i < 3; ++i) {
            address owner = _underwriters[i];
            supply += pool.balanceOf(owner);
            value += _valueOf(owner);
            aside += pool.redeemRequestOf(owner).shares;
            assertLe(pool.redeemRequestOf(owner).shares, pool.balanceOf(owner), "aside of what is owned");
            assertLe(pool.maxRedeem(owner), pool.redeemRequestOf(owner).shares, "redeemable of what is aside");
        }
        assertEq(pool.totalSupply(), supply, "shares");
        assertEq(pool.stateOf().sharesAside, aside, "shares of all requests");
        assertLe(value, pool.totalAssets(), "shares are worth no more than the assets");
        assertLe(pool.convertToAssets(supply), pool.totalAssets(), "all shares together neither");
    }

    /// @dev The end of every history: all covers are paid in full, and everybody leaves with all he has.
    function checkEnd() external {
        for (uint256 i = 0; i < _sold.length; ++i) {
            if (_sold[i].open) _close(i, type(uint256).max, false);
        }
        for (uint256 i = 0; i < 3; ++i) {
            if (pool.balanceOf(_underwriters[i]) == 0) continue;
            // A request from before may have lapsed.
            if (pool.redeemRequestOf(_underwriters[i]).shares != 0) {
                vm.prank(_underwriters[i]);
                pool.cancelRedeem();
            }
            _assets -= _leave(_underwriters[i]);
            assertEq(pool.balanceOf(_underwriters[i]), 0, "everybody can leave");
        }
        assertEq(violation, "");
        assertEq(pool.totalAssets(), _assets, "assets as modelled");
        assertEq(_balanceOf(address(pool)), _assets + _donated, "only dust and donations stay");
        assertEq(_openCover(), 0, "no cover is open");
    }

    /// @dev From when on a cover pays nothing.
    function _endOf(Sold memory sold) private pure returns (uint256) {
        return sold.openedAt + sold.duration + 28 days;
    }

    function _capNow(Bound memory bound_) private view returns (uint256) {
        return ((_assets + pool.stateOf().payouts - bound_.payouts) * bound_.share) / DENOMINATOR;
    }

    function _close(uint256 which, uint256 loss, bool cancelled) private {
        Sold storage sold = _sold[which];
        uint256 paid =
            cancelled || _now() >= _endOf(sold)
                ? 0
                : loss < sold.amount
                    ? loss
                    : sold.amount;
        uint256 priced = sold.duration < 25 weeks ? sold.duration : 25 weeks;
        uint256 elapsed = _now() - sold.openedAt;
        uint256 refund = cancelled && elapsed < priced ? (sold.premium * (priced - elapsed)) / priced : 0;
        uint256 before = _balanceOf(sold.client);
        try pool.closeCover(which, loss, cancelled) returns (uint256 found) {
            _check(found == paid, "paid another amount than the loss within the cover");
            _check(_balanceOf(sold.client) == before + paid + refund, "the payout did not arrive");
        } catch {
            _check(false, "a cover could not be ended");
        }
        sold.open = false;
        sold.paid = paid;
        if (paid != 0) {
            _remember(_memoryOfAgent[sold.agentId], paid);
            _remember(_memoryOfClient[sold.client], paid);
        }
        _unearned -= sold.premium;
        _assets = _assets + sold.premium - paid - refund;
    }

    function _remember(Memory storage memory_, uint256 paid) private {
        memory_.paid = _remembered(memory_) + paid;
        memory_.until = _now() + 90 days;
    }

    function _repay(Memory storage memory_, uint256 amount) private {
        memory_.paid = memory_.paid > amount ? memory_.paid - amount : 0;
    }

    function _remembered(Memory storage memory_) private view returns (uint256) {
        return _now() < memory_.until ? memory_.paid : 0;
    }

    function _check(bool holds, string memory rule) private {
        if (!holds && bytes(violation).length == 0) violation = rule;
    }
}

contract InsuranceInvariants is Test {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    InsuranceHandler private _handler;

    function setUp() public {
        _handler = new InsuranceHandler();
    }

    /// @dev Read by the runner: it calls these and nothing else. Selling and ending covers come twice, to be as frequent.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        bytes4[20] memory actions = [
            InsuranceHandler.deposit.selector,
            InsuranceHandler.mint.selector,
            InsuranceHandler.requestRedeem.selector,
            InsuranceHandler.cancelRedeem.selector,
            InsuranceHandler.redeem.selector,
            InsuranceHandler.withdraw.selector,
            InsuranceHandler.transferShares.selector,
            InsuranceHandler.openCover.selector,
            InsuranceHandler.openCover.selector,
            InsuranceHandler.openTooMuch.selector,
            InsuranceHandler.openTooLong.selector,
            InsuranceHandler.closeCover.selector,
            InsuranceHandler.closeCover.selector,
            InsuranceHandler.closeTwice.selector,
            InsuranceHandler.recover.selector,
            InsuranceHandler.setRate.selector,
            InsuranceHandler.donate.selector,
            InsuranceHandler.pass.selector,
            InsuranceHandler.passLong.selector,
            InsuranceHandler.raid.selector
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

    function invariant_holdsItsAssetsInTheLedger() external view {
        _handler.checkMoney();
    }

    function invariant_coversAreCountedAndSolvent() external view {
        _handler.checkCovers();
    }

    function invariant_capsHoldForTheLifeOfACover() external view {
        _handler.checkCaps();
    }

    function invariant_sharesAreWorthNoMoreThanTheAssets() external view {
        _handler.checkShares();
    }

    /// @dev Called by the runner at the end of each sequence.
    function afterInvariant() external {
        _handler.checkEnd();
    }
}
