// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AgentRegistry} from "../AgentRegistry.sol";
import {AinuToken} from "../AinuToken.sol";
import {IERC8004Identity} from "../interfaces/IERC8004Identity.sol";
import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {IJobs, JobTerms} from "../interfaces/IJobs.sol";
import {Jobs} from "../jobs/Jobs.sol";
import {Ledger} from "../Ledger.sol";
import {Reputation} from "../reputation/Reputation.sol";
import {Staking} from "../staking/Staking.sol";
import {TestDollar} from "../TestDollar.sol";
import {TokenList} from "../TokenList.sol";
import {MockArbitrator} from "./MockArbitrator.sol";
import {MockCourt} from "./MockCourt.sol";
import {MockPool} from "./MockPool.sol";
import {Test} from "./Test.sol";

/// @notice The base of the tests of {Jobs}: the whole protocol, two parties with money and an arbitrator, one job's terms
/// that a test can change, and the way to each status. What is signed is restated here, so that the contract is held to it.
abstract contract JobsTest is Test {
    string internal constant TERMS_TYPE =
        "JobTerms(address client,address provider,address payee,uint256 agentId,bytes32 capability,bytes32 spec,address token,uint128 price,uint128 damages,uint128 bond,uint16 risk,address arbitrator,uint96 courtId,uint16 minJurors,uint8 defaultRuling,uint48 openBy,uint32 workPeriod,uint32 reviewPeriod,uint32 contestPeriod,uint256 salt)";
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant WEALTH = 1_000_000e6;
    uint128 internal constant PRICE = 1_000e6;
    uint128 internal constant DAMAGES = 200e6;
    uint128 internal constant BOND = 300e18;
    uint256 internal constant BONDED = 1_000e18;
    uint256 internal constant COST = 50e6;
    /// @dev What insured jobs are covered for, and what that costs.
    uint128 internal constant COVER = 150e6;
    uint128 internal constant PREMIUM = 3e6;
    uint16 internal constant FEE_BPS = 100;
    uint256 internal constant MAX = type(uint256).max;
    /// @dev AINU for a unit of the dollar, so that one dollar is one AINU.
    uint256 internal constant RATE = 1e12;
    IJobs.Claim internal constant QUALITY = IJobs.Claim.Quality;
    bytes32 internal constant WORK = keccak256("work");

    AccessManager internal authority;
    AinuToken internal ainu;
    TestDollar internal usd;
    Ledger internal ledger;
    TokenList internal tokens;
    AgentRegistry internal registry;
    Staking internal staking;
    Reputation internal reputation;
    Jobs internal jobs;
    MockArbitrator internal arbitrator;
    MockCourt internal court;
    MockPool internal pool;

    Account internal client;
    Account internal provider;
    Account internal stranger;
    address internal payee;
    address internal treasury;
    uint256 internal agentId;

    JobTerms internal terms;

    /// @dev What the client says and asks for when it rejects.
    IJobs.Claim internal claim = QUALITY;
    uint8 internal remedy = 1;

    bool private _isInsured;

    function setUp() public virtual {
        vm.warp(START);
        client = makeAccount("client");
        provider = makeAccount("provider");
        stranger = makeAccount("stranger");
        payee = makeAddr("payee");
        treasury = makeAddr("treasury");
        _deploy();
        _fundParty(client.addr);
        _fundParty(provider.addr);

        vm.prank(provider.addr);
        agentId = registry.register();
        staking.bond(agentId, BONDED);

        terms = JobTerms({
            client: client.addr,
            provider: provider.addr,
            payee: payee,
            agentId: agentId,
            capability: keccak256("text.keywords"),
            spec: keccak256("spec"),
            token: address(usd),
            price: PRICE,
            damages: DAMAGES,
            bond: BOND,
            risk: 0,
            arbitrator: address(arbitrator),
            courtId: 7,
            minJurors: 3,
            defaultRuling: 3,
            openBy: uint48(START + 1 hours),
            workPeriod: 1 days,
            reviewPeriod: 2 days,
            contestPeriod: 3 days,
            salt: 1
        });
    }

    // --- The way to each status

    /// @dev Opens the job insured, once {_insure} was called.
    function _open() internal {
        vm.prank(client.addr);
        if (_isInsured) jobs.openInsured(terms, _order(), "");
        else jobs.open(terms);
    }

    function _fund() internal {
        _open();
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function _submit() internal {
        _fund();
        vm.prank(provider.addr);
        jobs.submit(terms, WORK);
    }

    function _reject() internal {
        _submit();
        vm.prank(client.addr);
        jobs.reject(terms, claim, remedy, "bad", MAX);
    }

    function _dispute() internal returns (uint256 disputeId) {
        _reject();
        disputeId = _isOfCourt() ? court.nextId() : arbitrator.nextId();
        vm.prank(provider.addr);
        jobs.contest(terms, "good", MAX);
    }

    function _rule(uint256 ruling) internal {
        uint256 disputeId = _dispute();
        if (_isOfCourt()) {
            court.setRuling(disputeId, ruling);
            court.executeRuling(disputeId);
        } else {
            arbitrator.rule(jobs, disputeId, ruling);
        }
    }

    function _resolve(uint256 ruling) internal {
        _rule(ruling);
        jobs.execute(terms);
    }

    function _complete() internal {
        _submit();
        vm.prank(client.addr);
        jobs.complete(terms);
    }

    function _expire() internal {
        _fund();
        vm.warp(_job().deadline + 1);
        jobs.expire(terms);
    }

    function _concede() internal {
        _fund();
        vm.prank(provider.addr);
        jobs.concede(terms);
    }

    function _agree(uint128 toProvider) internal {
        uint128 paid = _job().paid;
        bytes memory signature = _signSplit(provider, paid, toProvider, MAX);
        vm.prank(client.addr);
        jobs.agree(terms, paid, toProvider, MAX, "", signature);
    }

    function _reach(IJobs.Status status) internal {
        if (status == IJobs.Status.Open) _open();
        if (status == IJobs.Status.Funded) _fund();
        if (status == IJobs.Status.Submitted) _submit();
        if (status == IJobs.Status.Rejected) _reject();
        if (status == IJobs.Status.Disputed) _dispute();
        if (status == IJobs.Status.Ruled) _rule(5);
        if (status == IJobs.Status.Completed) _complete();
        if (status == IJobs.Status.Failed) _concede();
        if (status == IJobs.Status.Expired) _expire();
        if (status == IJobs.Status.Resolved) _resolve(5);
        if (status == IJobs.Status.Agreed) {
            _fund();
            _agree(0);
        }
        if (status == IJobs.Status.Revoked || status == IJobs.Status.Cancelled) {
            if (status == IJobs.Status.Cancelled) _open();
            vm.prank(client.addr);
            if (status == IJobs.Status.Cancelled) jobs.cancel(terms);
            else jobs.revoke(terms);
        }
        assertTrue(_job().status == status, "status not reached");
    }

    // --- Court and cover

    /// @dev Has the court judge the job, rather than an arbitrator of the parties' choice.
    function _useCourt() internal {
        terms.arbitrator = address(court);
    }

    /// @dev Has the client insure the job, at a pool with enough capital.
    function _insure() internal {
        _useCourt();
        _isInsured = true;
        pool.setPremium(PREMIUM);
        usd.mint(address(this), WEALTH);
        usd.approve(address(ledger), WEALTH);
        ledger.deposit(usd, WEALTH, address(pool));
    }

    function _order() internal view returns (IJobs.CoverOrder memory) {
        return IJobs.CoverOrder(IInsurancePool(address(pool)), COVER, PREMIUM);
    }

    function _isOfCourt() internal view returns (bool) {
        return terms.arbitrator == address(court);
    }

    // --- What is signed

    function _signTerms(Account memory signer) internal view returns (bytes memory) {
        return signed(signer, bytes32(_id()));
    }

    function _signSubmit(
        Account memory signer,
        bytes32 deliverable,
        uint256 deadline
    ) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256("Submit(uint256 jobId,bytes32 deliverable,uint256 deadline)");
        return _sign(signer, keccak256(abi.encode(typeHash, _id(), deliverable, deadline)));
    }

    function _signComplete(Account memory signer, uint256 deadline) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256("Complete(uint256 jobId,uint256 deadline)");
        return _sign(signer, keccak256(abi.encode(typeHash, _id(), deadline)));
    }

    function _signReject(
        Account memory signer,
        IJobs.Claim claim_,
        uint8 remedy_,
        bytes32 reason,
        uint256 maxFee,
        uint256 deadline
    ) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256(
            "Reject(uint256 jobId,uint8 claim,uint8 remedy,bytes32 reason,uint256 maxFee,uint256 deadline)"
        );
        return _sign(signer, keccak256(abi.encode(typeHash, _id(), uint8(claim_), remedy_, reason, maxFee, deadline)));
    }

    function _signMilestone(Account memory signer, uint256 cumulative) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256("Milestone(uint256 jobId,uint256 cumulative)");
        return _sign(signer, keccak256(abi.encode(typeHash, _id(), cumulative)));
    }

    function _signSplit(
        Account memory signer,
        uint256 paid,
        uint256 toProvider,
        uint256 deadline
    ) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256("Split(uint256 jobId,uint256 paid,uint256 toProvider,uint256 deadline)");
        return _sign(signer, keccak256(abi.encode(typeHash, _id(), paid, toProvider, deadline)));
    }

    function _signExtension(
        Account memory signer,
        IJobs.Status status,
        uint256 from,
        uint256 to
    ) internal view returns (bytes memory) {
        bytes32 typeHash = keccak256("Extension(uint256 jobId,uint8 status,uint256 from,uint256 to)");
        return _sign(signer, keccak256(abi.encode(typeHash, _id(), uint8(status), from, to)));
    }

    function _sign(Account memory signer, bytes32 structHash) internal view returns (bytes memory) {
        return signed(signer, _digest(block.chainid, address(jobs), structHash));
    }

    function _digest(uint256 chainId, address verifier, bytes32 structHash) internal pure returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Ainur Jobs"),
                keccak256("1"),
                chainId,
                verifier
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, structHash));
    }

    function _termsHash() internal view returns (bytes32) {
        return keccak256(abi.encode(keccak256(bytes(TERMS_TYPE)), terms));
    }

    // --- What is looked at

    function _id() internal view returns (uint256) {
        return jobs.idOf(terms);
    }

    function _job() internal view returns (IJobs.Job memory) {
        return jobs.jobOf(_id());
    }

    /// @dev What Jobs holds of the job's token for others than the treasury.
    function _escrow() internal view returns (uint256) {
        return _balance(address(jobs)) - _protocolFees();
    }

    /// @dev Those of the job's token that wait to be collected.
    function _protocolFees() internal view returns (uint256) {
        return jobs.accruedFees(terms.token);
    }

    /// @dev In the job's token.
    function _balance(address account) internal view returns (uint256) {
        return ledger.balanceOf(account, uint160(terms.token));
    }

    function _ainuOf(address account) internal view returns (uint256) {
        return ledger.balanceOf(account, uint160(address(ainu)));
    }

    function _locked() internal view returns (uint256) {
        return staking.bondOf(agentId).locked;
    }

    function _bonded() internal view returns (uint256) {
        return staking.bondOf(agentId).bonded;
    }

    function _assertStatus(IJobs.Status status) internal view {
        assertEq(uint256(_job().status), uint256(status), "status");
    }

    /// @dev The job is over: nothing is left of it in the escrow, and the bond is free.
    function _assertSettled(IJobs.Status status) internal view {
        _assertStatus(status);
        assertEq(uint256(_job().pending), 0, "pending");
        assertEq(_escrow(), 0, "escrow");
        assertEq(_locked(), 0, "locked");
        assertEq(uint256(jobs.feesOf(_id()).client), 0, "client's post");
        assertEq(uint256(jobs.feesOf(_id()).provider), 0, "provider's post");
    }

    /// @dev Where all of the job's token is. A job moves it, and neither makes nor loses any.
    function _assertConserved() internal view {
        uint256 sum =
            _balance(client.addr) +
                _balance(provider.addr) +
                _balance(payee) +
                _balance(treasury) +
                _balance(address(jobs)) +
                _balance(address(court)) +
                _balance(address(pool)) +
                IERC20(terms.token).balanceOf(address(arbitrator));
        assertEq(sum, (_isInsured ? 3 : 2) * WEALTH, "conservation");
        assertEq(IERC20(terms.token).balanceOf(address(jobs)), 0, "tokens in Jobs");
    }

    /// @dev For calls whose revert data is compared, the way to name them.
    function _wrongStatus(IJobs.Status status) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IJobs.WrongStatus.selector, _id(), status);
    }

    function _notParty(address account) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IJobs.NotParty.selector, _id(), account);
    }

    function _invalidSignature(address signer) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IJobs.InvalidSignature.selector, _id(), signer);
    }

    // --- The protocol

    function _deploy() private {
        authority = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        ainu = AinuToken(deploy("AinuToken", abi.encode(address(this))));
        usd = TestDollar(deploy("TestDollar", ""));
        ledger = Ledger(deploy("Ledger", ""));
        tokens = TokenList(deploy("TokenList", abi.encode(address(authority))));
        registry = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(authority), 30 days, IERC8004Identity(address(0))))
        );
        court = MockCourt(deploy("MockCourt", abi.encode(ledger, COST)));
        pool = MockPool(deploy("MockPool", abi.encode(ledger)));
        address jobsAddress = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 2);
        staking = Staking(
            deploy("Staking", abi.encode(address(authority), ainu, ledger, registry, jobsAddress, 28 days, 100e18))
        );
        reputation = Reputation(deploy("Reputation", abi.encode(address(authority), registry, jobsAddress, 30 days)));
        jobs = Jobs(
            deploy("Jobs", abi.encode(address(authority), ledger, registry, staking, reputation, tokens, court))
        );
        assertEq(address(jobs), jobsAddress);
        arbitrator = new MockArbitrator(COST);

        jobs.setFee(FEE_BPS, treasury, 1e18);
        tokens.setRate(address(ainu), 1e18);
        tokens.setRate(address(usd), 1e30);

        ainu.approve(address(ledger), MAX);
        ledger.deposit(ainu, 1_000_000e18, address(this));
        ledger.setOperator(address(staking), true);
    }

    function _fundParty(address account) internal {
        usd.mint(address(this), WEALTH);
        usd.approve(address(ledger), WEALTH);
        ledger.deposit(usd, WEALTH, account);
        vm.prank(account);
        ledger.setOperator(address(jobs), true);
    }
}
