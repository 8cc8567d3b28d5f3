// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ledger} from "../Ledger.sol";
import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {MintableToken} from "../mocks/MintableToken.sol";
import {Test} from "../mocks/Test.sol";
import {InsurancePool} from "./InsurancePool.sol";
import {InsurancePools} from "./InsurancePools.sol";

/// @notice A pool with 10,000 of capital by alice, and two clients with money in the Ledger. The test contract is Jobs, and as such
/// the clients' operator.
abstract contract InsuranceFixture is Test {
    uint256 internal constant CAPITAL = 10_000e18;
    uint256 internal constant FUNDS = 1_000_000e18;
    uint256 internal constant JOB = 1;
    uint256 internal constant AGENT = 7;
    uint128 internal constant AMOUNT = 100e18;
    uint64 internal constant RATE = 0.02e18;
    uint32 internal constant DELAY = 60 days;
    uint32 internal constant LONGEST = 32 days; // of a job: the time of a dispute less
    uint256 internal constant SCORE = 1_000; // with which caps are whole
    bytes32 internal constant CAPABILITY = keccak256("image.ocr");

    Ledger internal ledger;
    MintableToken internal token;
    InsurancePools internal pools;
    InsurancePool internal pool;

    /// @dev Of all covers, refunds not subtracted.
    uint256 internal premiums;

    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal client = makeAddr("client");
    address internal client2 = makeAddr("second client");
    address internal manager = makeAddr("manager");

    function setUp() public virtual {
        vm.warp(1_800_000_000);
        ledger = Ledger(deploy("Ledger", ""));
        pools = InsurancePools(deploy("InsurancePools", abi.encode(ledger, address(this))));
        token = MintableToken(deploy("MintableToken", ""));
        pool = _newPool(_settings());
        _fund();
        _deposit(alice, CAPITAL);
    }

    /// @dev Tokens in the wallets of the underwriters, and in the Ledger for the clients.
    function _fund() internal {
        _mint(alice);
        _mint(bob);
        token.mint(address(this), 2 * FUNDS);
        token.approve(address(ledger), 2 * FUNDS);
        _credit(client);
        _credit(client2);
    }

    function _settings() internal view returns (IInsurancePool.Settings memory) {
        return
            IInsurancePool.Settings({
                asset: address(token),
                capability: CAPABILITY,
                ratioBps: 12_000,
                agentCapBps: 2_000,
                clientCapBps: 3_000,
                redemptionDelay: DELAY,
                minRate: 0.001e18,
                maxRate: 0.25e18,
                maxStepBps: 1_000
            });
    }

    function _newPool(IInsurancePool.Settings memory settings) internal returns (InsurancePool) {
        return InsurancePool(address(pools.create(settings, manager, RATE, "OCR cover", "OCR")));
    }

    function _mint(address owner) internal {
        token.mint(owner, FUNDS);
        vm.prank(owner);
        token.approve(address(pool), type(uint256).max);
    }

    function _credit(address owner) internal {
        ledger.deposit(token, FUNDS, owner);
        vm.prank(owner);
        ledger.setOperator(address(this), true);
    }

    function _deposit(address owner, uint256 assets) internal returns (uint256) {
        vm.prank(owner);
        return pool.deposit(assets, owner);
    }

    function _request(address owner, uint256 shares) internal returns (uint48) {
        vm.prank(owner);
        return pool.requestRedeem(shares);
    }

    function _redeem(address owner, uint256 shares) internal returns (uint256) {
        vm.prank(owner);
        return pool.redeem(shares, owner, owner);
    }

    /// @dev All of it, as far as it is possible, after the delay.
    function _leave(address owner) internal returns (uint256) {
        uint256 aside = pool.redeemRequestOf(owner).shares;
        if (pool.balanceOf(owner) != aside) _request(owner, pool.balanceOf(owner) - aside);
        skip(DELAY);
        return _redeem(owner, pool.maxRedeem(owner));
    }

    function _risk(uint256 jobId) internal view returns (IInsurancePool.Risk memory) {
        return _risk(jobId, AGENT, client);
    }

    function _risk(uint256 jobId, uint256 agentId, address of_) internal view returns (IInsurancePool.Risk memory) {
        return
            IInsurancePool.Risk({
                jobId: jobId,
                client: of_,
                agentId: agentId,
                capability: CAPABILITY,
                token: address(token),
                score: SCORE,
                duration: 1 weeks
            });
    }

    function _open(uint256 jobId, uint128 amount) internal returns (uint256) {
        return _open(_risk(jobId), amount);
    }

    /// @dev As Jobs does it: the client pays in the same transaction.
    function _open(IInsurancePool.Risk memory risk, uint128 amount) internal returns (uint256 premium) {
        premium = pool.openCover(risk, amount);
        ledger.transferFrom(risk.client, address(pool), uint160(address(token)), premium);
        premiums += premium;
    }

    function _openCover() internal view returns (uint256) {
        return pool.stateOf().openCover;
    }

    /// @dev In the Ledger.
    function _balanceOf(address account) internal view returns (uint256) {
        return ledger.balanceOf(account, uint160(address(token)));
    }

    function _valueOf(address owner) internal view returns (uint256) {
        return pool.convertToAssets(pool.balanceOf(owner));
    }

    function skip(uint256 time) internal {
        vm.warp(vm.getBlockTimestamp() + time);
    }

    /// @dev Asked of the runner, as the optimiser takes `block.timestamp` for constant within a test.
    function _now() internal view returns (uint48) {
        return uint48(vm.getBlockTimestamp());
    }
}
