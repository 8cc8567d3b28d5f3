// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {AgentRegistry} from "../AgentRegistry.sol";
import {AinuToken} from "../AinuToken.sol";
import {Ledger} from "../Ledger.sol";
import {TestDollar} from "../TestDollar.sol";
import {TokenList} from "../TokenList.sol";
import {BlockRandomness} from "../court/BlockRandomness.sol";
import {Court} from "../court/Court.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {IERC8004Identity} from "../interfaces/IERC8004Identity.sol";
import {Reputation} from "../reputation/Reputation.sol";
import {Staking} from "../staking/Staking.sol";
import {ArbitrableMock} from "./ArbitrableMock.sol";
import {NominationsMock} from "./NominationsMock.sol";
import {Test} from "./Test.sol";

/// @notice The base of the tests of {Court}: the modules that it asks, bonded agents that became jurors, an arbitrable with
/// money, and the way to each phase of a dispute. Agent n of `_jurors` belongs to `_owners[n]`.
abstract contract CourtTest is Test {
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant MAX = type(uint256).max;
    uint32 internal constant EVIDENCE = 6 hours;
    uint32 internal constant COMMIT = 12 hours;
    uint32 internal constant REVEAL = 6 hours;
    uint32 internal constant APPEAL = 12 hours;
    uint96 internal constant FEE_PER_JUROR = 10e18;
    uint96 internal constant AT_RISK = 20e18;
    uint256 internal constant UNIT = 100e18;
    uint256 internal constant CHOICES = 5;
    /// @dev Of three jurors, in dollars.
    uint256 internal constant COST = 30e6;
    bytes32 internal constant SALT = "salt";

    AccessManager internal authority;
    AinuToken internal ainu;
    TestDollar internal usd;
    Ledger internal ledger;
    TokenList internal tokens;
    AgentRegistry internal registry;
    Staking internal staking;
    Reputation internal reputation;
    NominationsMock internal nominations;
    BlockRandomness internal randomness;
    Court internal court;
    ArbitrableMock internal arbitrable;

    address internal client = makeAddr("client");
    address internal provider = makeAddr("provider");
    address internal treasury = makeAddr("treasury");
    address internal stranger = makeAddr("stranger");
    address internal jobs = makeAddr("jobs");
    uint256 internal providerAgent;

    Account[] internal _owners;
    uint256[] internal _jurors;

    function setUp() public virtual {
        vm.warp(START);
        vm.roll(1_000);
        _deploy();
        providerAgent = _newAgent(provider);
    }

    // --- Jurors

    function _addJurors(uint256 count, uint16 units) internal {
        for (uint256 i = 0; i < count; ++i) _addJuror(units);
        skip(1);
    }

    function _addJuror(uint16 units) internal returns (uint256 agentId) {
        Account memory owner = makeAccount(string.concat("juror ", vm.toString(_jurors.length)));
        agentId = _newAgent(owner.addr);
        _owners.push(owner);
        _jurors.push(agentId);
        ledger.deposit(ainu, 10_000e18, owner.addr);
        vm.startPrank(owner.addr);
        ledger.setOperator(address(court), true);
        if (units != 0) court.optIn(agentId, units);
        vm.stopPrank();
    }

    /// @dev Bonded at the minimum.
    function _newAgent(address owner) internal returns (uint256 agentId) {
        vm.prank(owner);
        agentId = registry.register();
        staking.bond(agentId, 100e18);
    }

    function _ownerOf(uint256 agentId) internal view returns (Account memory) {
        for (uint256 i = 0; i < _jurors.length; ++i) if (_jurors[i] == agentId) return _owners[i];
        revert("no juror");
    }

    // --- A dispute

    function _extraData(uint256 jurors) internal view returns (bytes memory) {
        return abi.encode(uint256(1), jurors, client, provider, providerAgent);
    }

    /// @dev With three jurors, paid in dollars.
    function _open() internal returns (uint256) {
        return _open(3);
    }

    function _open(uint256 jurors) internal returns (uint256) {
        uint256 cost = court.arbitrationCost(_extraData(jurors), usd);
        return arbitrable.open(court, ledger, CHOICES, _extraData(jurors), usd, cost);
    }

    /// @dev Makes the randomness known and draws to the end.
    function _draw(uint256 disputeId) internal {
        _mine(uint256(keccak256(abi.encode("block", disputeId, vm.getBlockNumber()))));
        _drawOn(disputeId);
    }

    function _drawOn(uint256 disputeId) internal returns (uint256 calls) {
        do {
            court.draw(disputeId);
            ++calls;
        } while (_phase(disputeId) == ICourt.Phase.Drawing);
    }

    /// @dev The block after this one gets `entropy` for its hash, and the one after that begins.
    function _mine(uint256 entropy) internal {
        uint256 number = vm.getBlockNumber();
        vm.roll(number + 2);
        vm.setBlockhash(number + 1, bytes32(entropy | 1));
    }

    function _opened() internal returns (uint256 disputeId) {
        disputeId = _open();
        _draw(disputeId);
        skip(EVIDENCE);
    }

    function _agentIn(uint256 disputeId, uint256 seat) internal view returns (uint256) {
        return court.seatsOf(disputeId, court.disputeOf(disputeId).round)[seat].agentId;
    }

    function _commitment(uint256 disputeId, uint256 seat, uint8 choice) internal view returns (bytes32) {
        return court.commitmentOf(disputeId, court.disputeOf(disputeId).round, _agentIn(disputeId, seat), choice, SALT);
    }

    function _commit(uint256 disputeId, uint256 seat, uint8 choice) internal {
        bytes32 commitment = _commitment(disputeId, seat, choice);
        vm.prank(_ownerOf(_agentIn(disputeId, seat)).addr);
        court.commit(disputeId, uint16(seat), commitment);
    }

    function _reveal(uint256 disputeId, uint256 seat, uint8 choice) internal {
        vm.prank(_ownerOf(_agentIn(disputeId, seat)).addr);
        court.reveal(disputeId, uint16(seat), choice, SALT);
    }

    /// @dev From the draw to the ruling of the round.
    function _vote(uint256 disputeId, uint8[] memory choices) internal {
        for (uint256 i = 0; i < choices.length; ++i) _commit(disputeId, i, choices[i]);
        for (uint256 i = 0; i < choices.length; ++i) _reveal(disputeId, i, choices[i]);
    }

    function _votes(uint8 a, uint8 b, uint8 c) internal pure returns (uint8[] memory votes) {
        votes = new uint8[](3);
        (votes[0], votes[1], votes[2]) = (a, b, c);
    }

    /// @dev A dispute whose three jurors voted and that waits for appeals.
    function _voted(uint8 a, uint8 b, uint8 c) internal returns (uint256 disputeId) {
        disputeId = _opened();
        _vote(disputeId, _votes(a, b, c));
    }

    function _ruled(uint8 a, uint8 b, uint8 c) internal returns (uint256 disputeId) {
        disputeId = _voted(a, b, c);
        skip(APPEAL);
        court.executeRuling(disputeId);
    }

    // --- What is looked at

    /// @dev The next call comes from `caller` and fails.
    function _expect(address caller, bytes memory revertData) internal {
        vm.prank(caller);
        vm.expectRevert(revertData);
    }

    function skip(uint256 time) internal {
        vm.warp(vm.getBlockTimestamp() + time);
    }

    function _now() internal view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }

    function _phase(uint256 disputeId) internal view returns (ICourt.Phase) {
        return court.disputeOf(disputeId).phase;
    }

    function _assertPhase(uint256 disputeId, ICourt.Phase phase) internal view {
        assertEq(uint256(_phase(disputeId)), uint256(phase), "phase");
    }

    function _state(uint256 disputeId, uint256 seat) internal view returns (uint256) {
        return uint256(court.seatsOf(disputeId, court.disputeOf(disputeId).round)[seat].state);
    }

    function _usdOf(address account) internal view returns (uint256) {
        return ledger.balanceOf(account, uint160(address(usd)));
    }

    function _ainuOf(address account) internal view returns (uint256) {
        return ledger.balanceOf(account, uint160(address(ainu)));
    }

    function _deposits() internal view returns (uint256 sum) {
        for (uint256 i = 0; i < _jurors.length; ++i) sum += court.jurorOf(_jurors[i]).deposit;
    }

    function _wrongPhase(uint256 disputeId, ICourt.Phase phase) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICourt.WrongPhase.selector, disputeId, phase);
    }

    function _parameters() internal view returns (ICourt.Parameters memory) {
        return
            ICourt.Parameters({
                periods: ICourt.Periods(EVIDENCE, COMMIT, REVEAL, APPEAL),
                feePerJuror: FEE_PER_JUROR,
                atRisk: AT_RISK,
                minScore: 400,
                treasury: treasury
            });
    }

    function _deploy() private {
        authority = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        ainu = AinuToken(deploy("AinuToken", abi.encode(address(this))));
        usd = TestDollar(deploy("TestDollar", ""));
        ledger = Ledger(deploy("Ledger", ""));
        tokens = TokenList(deploy("TokenList", abi.encode(address(authority))));
        registry = AgentRegistry(
            deploy("AgentRegistry", abi.encode(address(authority), 30 days, IERC8004Identity(address(0))))
        );
        staking = Staking(
            deploy("Staking", abi.encode(address(authority), ainu, ledger, registry, jobs, 28 days, 100e18))
        );
        reputation = Reputation(deploy("Reputation", abi.encode(address(authority), registry, jobs, 30 days)));
        nominations = new NominationsMock();
        randomness = BlockRandomness(deploy("BlockRandomness", ""));
        court = Court(
            deploy(
                "Court",
                abi.encode(
                    address(authority),
                    ainu,
                    ledger,
                    registry,
                    staking,
                    reputation,
                    nominations,
                    tokens,
                    randomness,
                    _parameters()
                )
            )
        );
        tokens.setRate(address(ainu), 1e18);
        tokens.setRate(address(usd), 1e30);
        ainu.approve(address(ledger), MAX);
        ledger.deposit(ainu, 1_000_000e18, address(this));
        ledger.setOperator(address(staking), true);

        arbitrable = new ArbitrableMock();
        _fund(address(arbitrable), 1_000_000e6);
    }

    function _fund(address account, uint256 amount) internal {
        usd.mint(address(this), amount);
        usd.approve(address(ledger), amount);
        ledger.deposit(IERC20(address(usd)), amount, account);
    }
}
