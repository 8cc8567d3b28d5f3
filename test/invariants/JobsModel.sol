// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs, JobTerms} from "../../contracts/interfaces/IJobs.sol";
import {JobsTest} from "../../contracts/mocks/JobsTest.sol";

/// @dev Two clients, two providers, and the books that a model keeps of their jobs: it is told what was done, works out for
/// itself what that means, and compares.
abstract contract JobsModel is JobsTest {
    struct Ghost {
        IJobs.Status status;
        uint256 paid;
        uint256 post;
        uint256 otherPost;
        uint256 feeBps;
        uint256 ends;
        uint256 disputeId;
        uint256 ruling;
        uint256 verdict; // what votes gave
        bool scored;
        bool byCourt;
        uint256 claim;
        uint256 remedy;
        bool insured;
        uint256 cover;
        uint256 penalty;
        bool owesBond;
        bool owesReceipt;
        bool owesCover; // from opening on
        uint256 payments; // how often it was closed
        uint256 receipts;
    }

    struct Bond {
        uint256 bonded;
        uint256 locked;
        uint256 unbonding;
        uint256[] failures; // seconds of those that still count
    }

    string public violation;

    Account[2] internal _clients;
    Account[2] internal _providers;
    uint256[2] internal _agents;
    address[] internal _accounts;
    JobTerms[] internal _terms;
    Ghost[] internal _ghosts;
    mapping(address token => mapping(address account => uint256)) internal _books;
    mapping(uint256 agentId => Bond) internal _bonds;
    mapping(address token => uint256) internal _fees;
    bool internal _stakingFails;
    bool internal _reputationFails;
    bool internal _poolFails;
    uint256 internal _penalties;
    uint256 internal _coversEnded;
    address internal _reserve;

    /// @dev Also among the targets; only its first call does anything.
    function setUp() public override {
        if (address(jobs) != address(0)) return;
        super.setUp();
        _clients = [client, makeAccount("second client")];
        _providers = [provider, makeAccount("second provider")];
        _fundParty(_clients[1].addr);
        _fundParty(_providers[1].addr);
        vm.prank(_providers[1].addr);
        _agents = [agentId, registry.register()];
        staking.bond(_agents[1], BONDED);
        for (uint256 i = 0; i < 2; ++i) {
            _giveAinu(_clients[i].addr);
            _giveAinu(_providers[i].addr);
            _bonds[_agents[i]].bonded = BONDED;
        }
        _accounts = [_clients[0].addr, _clients[1].addr, _providers[0].addr, _providers[1].addr, payee, treasury];
        _accounts.push(address(jobs));
        _accounts.push(address(staking));
        _accounts.push(address(court));
        _accounts.push(address(pool));
        _reserve = makeAddr("reserve");
        _accounts.push(_reserve);
        staking.setRecipients(_reserve, treasury, 3_000);
        _fundParty(address(pool));
        _giveAinu(address(pool));
        for (uint256 i = 0; i < _accounts.length; ++i) {
            _books[address(usd)][_accounts[i]] = ledger.balanceOf(_accounts[i], uint160(address(usd)));
            _books[address(ainu)][_accounts[i]] = ledger.balanceOf(_accounts[i], uint160(address(ainu)));
        }
    }

    function check() external view returns (string memory) {
        if (bytes(violation).length != 0) return violation;
        for (uint256 i = 0; i < _accounts.length; ++i) {
            address a = _accounts[i];
            if (_books[address(usd)][a] != ledger.balanceOf(a, uint160(address(usd)))) return "dollars went astray";
            if (_books[address(ainu)][a] != ledger.balanceOf(a, uint160(address(ainu)))) return "AINU went astray";
        }
        uint256[2] memory escrow = [_fees[address(usd)], _fees[address(ainu)]];
        uint256[2] memory locked;
        for (uint256 i = 0; i < _terms.length; ++i) {
            (Ghost memory g, JobTerms memory t) = (_ghosts[i], _terms[i]);
            IJobs.Job memory job = jobs.jobOf(jobs.idOf(t));
            bool over = job.status >= IJobs.Status.Completed;
            if (job.status != g.status) return "a job has another status";
            if (g.payments != (over ? 1 : 0)) return "a job was not paid out once";
            if (job.pending != (g.owesBond ? 1 : 0) + (g.owesReceipt ? 2 : 0) + (g.owesCover ? 4 : 0)) {
                return "other calls are pending";
            }
            if (job.scored != g.scored) return "another job counts";
            uint256 due = over && job.status != IJobs.Status.Cancelled && !g.owesReceipt ? 1 : 0;
            if (g.receipts != due) return "a receipt was not written once";
            if (!over) escrow[t.token == address(usd) ? 0 : 1] += t.price - job.paid + jobs.feesOf(jobs.idOf(t)).client;
            bool funded = job.status >= IJobs.Status.Funded && !over;
            if (funded || job.pending & 1 != 0) locked[t.agentId == _agents[0] ? 0 : 1] += t.bond;
        }
        if (escrow[0] != ledger.balanceOf(address(jobs), uint160(address(usd)))) return "Jobs owes other dollars";
        if (escrow[1] != ledger.balanceOf(address(jobs), uint160(address(ainu)))) return "Jobs owes other AINU";
        if (pool.closed() != _coversEnded) return "a cover was not ended once";
        return _checkBonds(locked);
    }

    function _checkBonds(uint256[2] memory locked) private view returns (string memory) {
        if (staking.penaltyBalance() != _penalties) return "penalties went astray";
        uint256 sum = _penalties;
        for (uint256 i = 0; i < 2; ++i) {
            uint256 bonded = staking.bondOf(_agents[i]).bonded;
            uint256 unbonding = staking.bondOf(_agents[i]).unbonding;
            Bond storage b = _bonds[_agents[i]];
            if (b.bonded != bonded || b.unbonding != unbonding) return "a bond went astray";
            if (locked[i] != staking.bondOf(_agents[i]).locked) return "locked is not what running jobs lock";
            if (locked[i] > bonded) return "more is locked than bonded";
            sum += bonded + unbonding;
        }
        if (sum != ledger.balanceOf(address(staking), uint160(address(ainu)))) return "Staking holds other bonds";
        address[2] memory held = [address(usd), address(ainu)];
        for (uint256 t = 0; t < 2; ++t) {
            uint256 owed = t == 0 ? 0 : ledger.balanceOf(address(this), uint160(held[t]));
            for (uint256 i = 0; i < _accounts.length; ++i) {
                owed += ledger.balanceOf(_accounts[i], uint160(held[t]));
            }
            uint256 holds = t == 0 ? usd.balanceOf(address(ledger)) : ainu.balanceOf(address(ledger));
            if (holds != owed) return "the Ledger owes other than it holds";
        }
        return "";
    }

    function _funded(Ghost storage g) internal {
        (g.status, g.ends) = (IJobs.Status.Funded, block.timestamp + terms.workPeriod);
        _bonds[terms.agentId].locked += terms.bond;
    }

    function _payProvider(Ghost storage g, uint256 amount) internal {
        uint256 fee = _fee(g.paid + amount, g.feeBps) - _fee(g.paid, g.feeBps);
        g.paid += amount;
        _move(address(jobs), payee, amount - fee);
        _fees[terms.token] += fee;
    }

    function _resolved(Ghost storage g) internal {
        uint256 quarters = (g.ruling == 0 ? terms.defaultRuling : g.ruling) - 1;
        uint256 smaller = g.post < g.otherPost ? g.post : g.otherPost;
        _closed(g, IJobs.Status.Resolved, ((terms.price - g.paid) * quarters) / 4, (smaller * quarters) / 4);
    }

    function _closed(Ghost storage g, IJobs.Status status, uint256 toProvider, uint256 postToPayee) internal {
        _move(address(jobs), terms.client, terms.price - g.paid - toProvider + g.post - postToPayee);
        _move(address(jobs), payee, postToPayee);
        _payProvider(g, toProvider);
        g.status = status;
        ++g.payments;
        if (status != IJobs.Status.Cancelled) (g.owesBond, g.owesReceipt) = (true, true);
        _modules(g);
    }

    function _failed(Ghost storage g) internal {
        _closed(g, IJobs.Status.Failed, ((terms.price - g.paid) * (g.remedy - 1)) / 4, 0);
    }

    function _modules(Ghost storage g) internal {
        if (g.owesReceipt && !_reputationFails) {
            g.owesReceipt = false;
            ++g.receipts;
        }
        if (g.owesBond) _settleBond(g);
        bool waits = _poolFails || (g.owesBond && _isForfeit(g));
        if (g.owesCover && !waits) _endCover(g);
    }

    function _settleBond(Ghost storage g) private {
        uint256 owed = _owed(g);
        uint256 offence = _offence(g);
        if (_stakingFails && (owed != 0 || offence != 0 || terms.bond != 0)) return;
        g.owesBond = false;
        Bond storage b = _bonds[terms.agentId];
        b.locked -= terms.bond;
        uint256 costs = ((b.bonded + b.unbonding) * _bps(b, offence) + 9_999) / 10_000;
        // Other jobs' locks stay whole.
        uint256 fromBonded = _min(owed > costs ? owed : costs, b.bonded - b.locked);
        uint256 fromUnbonding = _min((owed > costs ? owed : costs) - fromBonded, b.unbonding);
        b.bonded -= fromBonded;
        b.unbonding -= fromUnbonding;
        uint256 toClient = _min(owed, fromBonded + fromUnbonding);
        g.penalty = fromBonded + fromUnbonding - toClient;
        _penalties += g.penalty;
        _books[address(ainu)][address(staking)] -= toClient;
        _books[address(ainu)][terms.client] += toClient;
    }

    /// @dev The bond first, then what the cover holds of the rest; without a ruling no more than the agent was fined.
    function _endCover(Ghost storage g) private {
        g.owesCover = false;
        ++_coversEnded;
        uint256 rate = tokens.rateOf(terms.token);
        uint256 loss = (terms.damages * _min(_quarters(g), _blame(g))) / 4;
        uint256 byBond = rate == 0 ? 0 : (_owed(g) * 1e18 + rate - 1) / rate;
        loss = loss > byBond ? loss - byBond : 0;
        if (_isForfeit(g)) loss = _min(loss, rate == 0 ? 0 : (g.penalty * 1e18) / rate);
        _move(address(pool), terms.client, _min(loss, g.cover));
    }

    function _isForfeit(Ghost storage g) private view returns (bool) {
        return g.status == IJobs.Status.Failed || g.status == IJobs.Status.Expired;
    }

    /// @dev 0 for none, 1 for a failure, 3 to 5 for what the court upholds; Staking finds a 2 itself.
    function _offence(Ghost storage g) private view returns (uint256) {
        if (!g.scored || _blame(g) < 3) return 0; // 1 and 2 are failures
        bool voted = g.status == IJobs.Status.Resolved && g.verdict == 1 && g.byCourt;
        return voted && g.claim > 3 ? g.claim - 1 : 1;
    }

    /// @dev What an offence costs, where a third failure within 30 days is repeated failures and is forgotten with the others.
    function _bps(Bond storage b, uint256 offence) private returns (uint256) {
        if (offence == 1) {
            b.failures.push(block.timestamp);
            uint256 n = b.failures.length;
            if (n >= 3 && b.failures[n - 3] + 30 days >= block.timestamp) {
                delete b.failures;
                return 2_500;
            }
        }
        uint16[6] memory table = [0, 100, 2_500, 2_000, 3_000, 5_000];
        return table[offence];
    }

    function _owed(Ghost storage g) private view returns (uint256) {
        uint256 quarters = _quarters(g);
        if (terms.damages == 0) return 0;
        uint256 rate = tokens.rateOf(terms.token);
        if (rate == 0) return (terms.bond * quarters) / 4;
        return _min((((terms.damages * quarters) / 4) * rate) / 1e18, terms.bond);
    }

    /// @dev Of the damages that are owed.
    function _quarters(Ghost storage g) private view returns (uint256) {
        if (g.status == IJobs.Status.Expired) return 4;
        if (g.status == IJobs.Status.Failed) return 5 - g.remedy;
        return g.status == IJobs.Status.Resolved && g.ruling != 0 ? 5 - g.ruling : 0;
    }

    /// @dev The same by what votes gave, where silence about a challenge may have ruled otherwise.
    function _blame(Ghost storage g) private view returns (uint256) {
        if (g.status != IJobs.Status.Resolved) return _quarters(g);
        return g.verdict != 0 ? 5 - g.verdict : 0;
    }

    function _move(address from, address to, uint256 amount) internal {
        _books[terms.token][from] -= amount;
        _books[terms.token][to] += amount;
    }

    function _giveAinu(address account) private {
        ledger.transfer(account, uint160(address(ainu)), 10_000e18);
    }

    function _fee(uint256 amount, uint256 feeBps) private pure returns (uint256) {
        return (amount * feeBps + 9_999) / 10_000;
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
