// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInsurancePool} from "../../contracts/interfaces/IInsurancePool.sol";
import {IJobs, JobTerms} from "../../contracts/interfaces/IJobs.sol";
import {MockPool} from "../../contracts/mocks/MockPool.sol";
import {Test} from "../../contracts/mocks/Test.sol";
import {JobsModel} from "./JobsModel.sol";

/// @dev Two clients, two providers, a relayer, the court and another arbitrator do random things to random jobs in two tokens, while
/// governance changes the fee and a rate, time passes and the modules behind the payments fail now and then. Beside
/// them a model keeps its own books. The runner ignores what reverts in here, so whatever differs is noted in `violation`.
contract JobsHandler is JobsModel {
    // --- Actions

    function open(uint256 seed, uint128 price, uint128 damages, uint128 locked, bool signedByBoth) external {
        _newTerms(seed, price, damages, locked);
        Bond memory b = _bonds[terms.agentId];
        bool bondable = b.bonded >= 100e18 && terms.bond <= b.bonded - b.locked;
        bytes memory data = abi.encodeCall(jobs.open, (terms));
        if (signedByBoth) {
            (Account memory c, Account memory p) = (_clientOf(terms), _providerOf(terms));
            data = abi.encodeCall(jobs.openSigned, (terms, _signTerms(c), _signTerms(p)));
        }
        if (!_do(signedByBoth ? stranger.addr : terms.client, data, !signedByBoth || bondable)) return;
        _opened(signedByBoth);
    }

    /// @dev A job that the court judges, with cover.
    function openInsured(
        uint256 seed,
        uint128 price,
        uint128 damages,
        uint128 locked,
        uint256 cover,
        bool signedByBoth
    ) external {
        _newTerms(seed, price, damages, locked);
        _useCourt();
        Bond storage b = _bonds[terms.agentId];
        bool bondable = b.bonded >= 100e18 && terms.bond <= b.bonded - b.locked;
        uint256 unit = terms.token == address(usd) ? 1e6 : 1e18;
        cover = bound(cover, 0, 200 * unit);
        uint256 premium = cover / 50;
        pool.setPremium(premium);
        IJobs.CoverOrder memory order = IJobs.CoverOrder(
            IInsurancePool(address(pool)),
            uint128(cover),
            uint128(premium)
        );
        bytes memory signature;
        if (signedByBoth) signature = _signTerms(_providerOf(terms));
        bool can = (!signedByBoth || bondable) && tokens.isListed(terms.token) && pool.mode() == MockPool.Mode.Honest;
        if (!_do(terms.client, abi.encodeCall(jobs.openInsured, (terms, order, signature)), can)) return;
        Ghost storage g = _opened(signedByBoth);
        (g.insured, g.owesCover, g.cover) = (true, true, cover);
        _move(terms.client, address(pool), premium);
    }

    function accept(uint256 seed, bool relayed) public {
        Ghost storage g = _pick(seed);
        Bond memory b = _bonds[terms.agentId];
        bool can =
            g.status == IJobs.Status.Open &&
                block.timestamp <= g.ends &&
                b.bonded >= 100e18 &&
                terms.bond <= b.bonded - b.locked;
        bytes memory data =
            relayed
                ? abi.encodeCall(jobs.acceptBySig, (terms, _signTerms(_providerOf(terms))))
                : abi.encodeCall(jobs.accept, (terms));
        if (_do(relayed ? stranger.addr : terms.provider, data, can)) _funded(g);
    }

    function cancel(uint256 seed, bool declined) external {
        Ghost storage g = _pick(seed);
        bool can = g.status == IJobs.Status.Open;
        address party = declined ? terms.provider : terms.client;
        if (_do(party, abi.encodeCall(jobs.cancel, (terms)), can)) _closed(g, IJobs.Status.Cancelled, 0, 0);
    }

    function submit(uint256 seed, bool relayed) public {
        Ghost storage g = _pick(seed);
        bool can = g.status == IJobs.Status.Funded && block.timestamp <= g.ends;
        bytes memory data =
            relayed
                ? abi.encodeCall(jobs.submitBySig, (terms, WORK, MAX, _signSubmit(_providerOf(terms), WORK, MAX)))
                : abi.encodeCall(jobs.submit, (terms, WORK));
        if (!_do(relayed ? stranger.addr : terms.provider, data, can)) return;
        (g.status, g.ends) = (IJobs.Status.Submitted, block.timestamp + terms.reviewPeriod);
    }

    function payMilestone(uint256 seed, uint128 cumulative) external {
        Ghost storage g = _pick(seed);
        cumulative = uint128(bound(cumulative, 0, terms.price + 1));
        bool can =
            (g.status == IJobs.Status.Funded || g.status == IJobs.Status.Submitted) &&
                cumulative > g.paid &&
                cumulative <= terms.price;
        if (!_do(terms.client, abi.encodeCall(jobs.payMilestone, (terms, cumulative)), can)) return;
        _payProvider(g, cumulative - g.paid);
    }

    function complete(uint256 seed, bool relayed) external {
        Ghost storage g = _pick(seed);
        bool can = g.status == IJobs.Status.Submitted || g.status == IJobs.Status.Rejected;
        bytes memory data =
            relayed
                ? abi.encodeCall(jobs.completeBySig, (terms, MAX, _signComplete(_clientOf(terms), MAX)))
                : abi.encodeCall(jobs.complete, (terms));
        if (!_do(relayed ? stranger.addr : terms.client, data, can)) return;
        _closed(g, IJobs.Status.Completed, terms.price - g.paid, 0);
    }

    function reject(uint256 seed, uint256 cost, uint256 said, uint8 asked) public {
        Ghost storage g = _pick(seed);
        cost = _setCost(cost);
        said = bound(said, 0, uint256(type(IJobs.Claim).max));
        asked = uint8(bound(asked, 0, 5));
        bool can = g.status == IJobs.Status.Submitted && block.timestamp <= g.ends && asked != 0 && asked != 5;
        bytes memory data = abi.encodeCall(jobs.reject, (terms, IJobs.Claim(said), asked, "bad", MAX));
        if (!_do(terms.client, data, can)) return;
        (g.claim, g.remedy) = (said, asked);
        if (terms.arbitrator == address(0)) return _resolved(g);
        (g.status, g.ends, g.post) = (IJobs.Status.Rejected, block.timestamp + terms.contestPeriod, cost);
        _move(terms.client, address(jobs), cost);
    }

    function contest(uint256 seed, uint256 cost) public {
        Ghost storage g = _pick(seed);
        cost = _setCost(cost);
        uint256 disputeId = g.byCourt ? court.nextId() : arbitrator.nextId();
        bool can = g.status == IJobs.Status.Rejected && block.timestamp <= g.ends;
        if (!_do(terms.provider, abi.encodeCall(jobs.contest, (terms, "good", MAX)), can)) return;
        (g.status, g.ends) = (IJobs.Status.Disputed, block.timestamp + 180 days);
        (g.disputeId, g.otherPost) = (disputeId, cost);
        _books[terms.token][terms.provider] -= cost;
        if (g.byCourt) _books[terms.token][address(court)] += cost;
    }

    /// @dev Chance alone seldom leads to a dispute.
    function dispute(uint256 seed, uint256 cost) external {
        accept(seed, false);
        submit(seed, true);
        reject(seed, cost, seed >> 16, uint8(1 + ((seed >> 24) & 3)));
        contest(seed, cost >> 1);
    }

    function concede(uint256 seed) external {
        Ghost storage g = _pick(seed);
        bool can = g.status >= IJobs.Status.Funded && g.status <= IJobs.Status.Rejected;
        if (!_do(terms.provider, abi.encodeCall(jobs.concede, (terms)), can)) return;
        g.remedy = 1;
        _failed(g);
    }

    function agree(uint256 seed, uint128 toProvider) external {
        Ghost storage g = _pick(seed);
        toProvider = uint128(bound(toProvider, 0, terms.price - g.paid + 1));
        bool can = _isRunning(g) && toProvider <= terms.price - g.paid;
        bytes memory ofClient = _signSplit(_clientOf(terms), g.paid, toProvider, MAX);
        bytes memory ofProvider = _signSplit(_providerOf(terms), g.paid, toProvider, MAX);
        bytes memory data = abi.encodeCall(jobs.agree, (terms, uint128(g.paid), toProvider, MAX, ofClient, ofProvider));
        if (_do(stranger.addr, data, can)) _closed(g, IJobs.Status.Agreed, toProvider, 0);
    }

    function extend(uint256 seed, uint48 by) external {
        Ghost storage g = _pick(seed);
        uint48 from = uint48(g.ends);
        uint48 to = from + uint48(bound(by, 0, 2 days));
        bytes memory ofProvider = _signExtension(_providerOf(terms), g.status, from, to);
        bytes memory data = abi.encodeCall(jobs.extend, (terms, from, to, "", ofProvider));
        if (_do(terms.client, data, _isRunning(g) && !g.insured && to > from)) g.ends = to;
    }

    function settle(uint256 seed) external {
        Ghost storage g = _pick(seed);
        bool can = g.status == IJobs.Status.Submitted && block.timestamp > g.ends;
        if (!_do(stranger.addr, abi.encodeCall(jobs.settle, (terms)), can)) return;
        _closed(g, IJobs.Status.Completed, terms.price - g.paid, 0);
    }

    function expire(uint256 seed) external {
        Ghost storage g = _pick(seed);
        IJobs.Status s = g.status;
        bool can = block.timestamp > g.ends && s != IJobs.Status.Submitted && s <= IJobs.Status.Disputed;
        if (!_do(stranger.addr, abi.encodeCall(jobs.expire, (terms)), can)) return;
        if (s == IJobs.Status.Open) _closed(g, IJobs.Status.Cancelled, 0, 0);
        else if (s == IJobs.Status.Funded) _closed(g, IJobs.Status.Expired, 0, 0);
        else if (s == IJobs.Status.Rejected) _failed(g);
        else _resolved(g);
    }

    function rule(uint256 seed, uint256 ruling, uint256 voted) external {
        Ghost storage g = _pick(seed);
        (ruling, voted) = (bound(ruling, 0, 6), bound(voted, 0, 6));
        bool counts = g.status == IJobs.Status.Disputed;
        if (!g.byCourt) {
            arbitrator.rule(jobs, g.disputeId, ruling);
        } else if (g.disputeId != 0) {
            court.setRuling(g.disputeId, ruling);
            court.setVoted(g.disputeId, voted);
            court.executeRuling(g.disputeId);
        }
        if (!counts) return;
        g.status = IJobs.Status.Ruled;
        (g.ruling, g.verdict) = (_choice(ruling), _choice(g.byCourt ? voted : ruling));
    }

    function conclude(uint256 seed, uint256 ruling, uint256 voted) external {
        Ghost storage g = _pick(seed);
        (ruling, voted) = (bound(ruling, 0, 6), bound(voted, 0, 6));
        bool counts = g.status == IJobs.Status.Disputed && g.byCourt;
        if (counts) {
            court.setRuling(g.disputeId, ruling);
            court.setVoted(g.disputeId, voted);
        }
        bytes memory data = abi.encodeCall(jobs.conclude, (terms, counts ? g.disputeId : MAX));
        if (!_do(stranger.addr, data, counts || g.status == IJobs.Status.Ruled)) return;
        if (counts) (g.ruling, g.verdict) = (_choice(ruling), _choice(voted));
        _resolved(g);
    }

    function _choice(uint256 ruling) private pure returns (uint256) {
        return ruling > 5 ? 0 : ruling;
    }

    function execute(uint256 seed) external {
        Ghost storage g = _pick(seed);
        bool can = g.status == IJobs.Status.Ruled;
        if (_do(stranger.addr, abi.encodeCall(jobs.execute, (terms)), can)) _resolved(g);
    }

    function retry(uint256 seed) external {
        Ghost storage g = _pick(seed);
        bool over = g.status >= IJobs.Status.Completed;
        bool can = over && (g.owesBond || g.owesReceipt || g.owesCover);
        if (_do(stranger.addr, abi.encodeCall(jobs.retry, (terms)), can)) _modules(g);
    }

    function warp(uint256 elapsed) external {
        vm.warp(block.timestamp + bound(elapsed, 1, 2 days));
    }

    function failModules(bool ofStaking, bool ofReputation, bool ofPool) external {
        (_stakingFails, _reputationFails, _poolFails) = (ofStaking, ofReputation, ofPool);
        pool.setMode(ofPool ? MockPool.Mode.Unwilling : MockPool.Mode.Honest);
        vm.clearMockedCalls();
        if (ofStaking) {
            vm.mockCallRevert(address(staking), abi.encodeWithSelector(staking.release.selector), "");
            vm.mockCallRevert(address(staking), abi.encodeWithSelector(staking.slash.selector), "");
        }
        if (ofReputation) {
            vm.mockCallRevert(address(reputation), abi.encodeWithSelector(reputation.record.selector), "");
        }
    }

    function govern(uint16 feeBps, bool listed) external {
        jobs.setFee(uint16(bound(feeBps, 0, 500)), treasury, 1e18);
        tokens.setRate(address(usd), listed ? 1e30 : 0);
    }

    function collectFees(bool inDollars) external {
        terms.token = inDollars ? address(usd) : address(ainu);
        vm.prank(stranger.addr);
        if (jobs.collectFees(terms.token) != _fees[terms.token]) violation = "other fees were collected";
        _move(address(jobs), treasury, _fees[terms.token]);
        _fees[terms.token] = 0;
    }

    function collectPenalties() external {
        (uint256 toReserve, uint256 toTreasury) = staking.collectPenalties();
        if (toReserve + toTreasury != _penalties) violation = "other penalties were collected";
        _penalties = 0;
        mapping(address => uint256) storage books = _books[address(ainu)];
        books[address(staking)] -= toReserve + toTreasury;
        books[_reserve] += toReserve;
        books[treasury] += toTreasury;
    }

    function bond(uint256 seed, uint256 amount) external {
        uint256 agent = _agents[seed % 2];
        amount = bound(amount, 100e18, 500e18);
        staking.bond(agent, amount);
        _bonds[agent].bonded += amount;
        _books[address(ainu)][address(staking)] += amount;
    }

    function unbond(uint256 seed, uint256 amount) external {
        uint256 i = seed % 2;
        Bond storage b = _bonds[_agents[i]];
        amount = bound(amount, 1, 100e18);
        vm.prank(_providers[i].addr);
        try staking.unbond(_agents[i], amount) {
            b.bonded -= amount;
            b.unbonding += amount;
        } catch {}
    }

    // --- Steps

    function _newTerms(uint256 seed, uint128 price, uint128 damages, uint128 locked) private {
        bool inDollars = seed & 1 == 0;
        uint256 unit = inDollars ? 1e6 : 1e18;
        uint256 p = (seed >> 2) & 1;
        terms.client = _clients[(seed >> 1) & 1].addr;
        (terms.provider, terms.agentId) = (_providers[p].addr, _agents[p]);
        terms.token = inDollars ? address(usd) : address(ainu);
        terms.price = uint128(bound(price, 1, 50 * unit));
        terms.bond = uint128(bound(locked, 0, 200e18));
        terms.damages = terms.bond == 0 ? 0 : uint128(bound(damages, 0, 300 * unit));
        uint256 judge = (seed >> 3) & 3;
        terms.arbitrator =
            judge == 0
                ? address(0)
                : judge == 1
                    ? address(arbitrator)
                    : address(court);
        terms.defaultRuling = uint8(1 + ((seed >> 5) % 5));
        terms.openBy = uint48(block.timestamp + 1 days);
        terms.salt = _terms.length;
    }

    /// @dev Keeps the new job in the books.
    function _opened(bool funded) private returns (Ghost storage g) {
        (uint16 feeBps, , uint256 minimum) = jobs.fee();
        uint256 rate = tokens.rateOf(terms.token);
        uint256 feeInAinu = (((uint256(terms.price) * feeBps + 9_999) / 10_000) * rate) / 1e18;
        _terms.push(terms);
        g = _ghosts.push();
        (g.status, g.ends, g.feeBps) = (IJobs.Status.Open, terms.openBy, feeBps);
        (g.byCourt, g.scored) = (_isOfCourt(), feeInAinu != 0 && feeInAinu >= minimum);
        _move(terms.client, address(jobs), terms.price);
        if (funded) _funded(g);
    }

    function _setCost(uint256 cost) private returns (uint256 bounded) {
        bounded = bound(cost, 0, 100e6);
        arbitrator.setCost(bounded);
        court.setCost(bounded);
    }

    function _pick(uint256 seed) private returns (Ghost storage) {
        require(_terms.length != 0, "no job yet");
        uint256 i = seed % _terms.length;
        terms = _terms[i];
        return _ghosts[i];
    }

    function _do(address caller, bytes memory data, bool expected) private returns (bool ok) {
        bytes memory result;
        vm.prank(caller);
        (ok, result) = address(jobs).call(data);
        if (ok == expected) return ok;
        violation = ok ? "an action was allowed" : "an action was refused";
        return ok;
    }

    function _isRunning(Ghost storage g) private view returns (bool) {
        return g.status >= IJobs.Status.Funded && g.status <= IJobs.Status.Disputed;
    }

    function _clientOf(JobTerms memory t) private view returns (Account memory) {
        return t.client == _clients[0].addr ? _clients[0] : _clients[1];
    }

    function _providerOf(JobTerms memory t) private view returns (Account memory) {
        return t.provider == _providers[0].addr ? _providers[0] : _providers[1];
    }
}

contract JobsInvariants is Test {
    JobsHandler private handler;

    function setUp() public {
        handler = new JobsHandler();
        handler.setUp();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev All in one, because each run of random actions is dear: escrows, locks, payments, receipts, penalties, covers
    /// and both books.
    function invariant_moneyIsWhereTheStatesSay() external view {
        assertEq(handler.check(), "");
    }
}
