// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJobs} from "../interfaces/IJobs.sol";
import {JobsTest} from "../mocks/JobsTest.sol";

/// @notice The bond that terms of a risk ask for when the job is funded.
contract JobsRequiredBondTest is JobsTest {
    /// @dev A quarter of the price at the initial score and ordinary risk.
    uint128 private constant REQUIRED = 250e18;

    function setUp() public override {
        super.setUp();
        (terms.risk, terms.bond) = (10_000, REQUIRED);
    }

    function test_accept_takesJustTheRequiredBond() external {
        _fund();
        assertEq(_locked(), REQUIRED);
    }

    function test_accept_revertsBelowTheRequiredBond() external {
        terms.bond = REQUIRED - 1;
        _open(); // no matter who may accept
        vm.expectRevert(_tooLow());
        vm.prank(provider.addr);
        jobs.accept(terms);
        bytes memory signature = _signTerms(provider);
        vm.expectRevert(_tooLow());
        jobs.acceptBySig(terms, signature);
    }

    function test_openSigned_revertsBelowTheRequiredBond() external {
        terms.bond = REQUIRED - 1;
        bytes memory signature = _signTerms(provider);
        vm.expectRevert(_tooLow());
        vm.prank(client.addr);
        jobs.openSigned(terms, "", signature);
    }

    function test_accept_asksForWhatTheRiskIs() external {
        terms.risk = 20_000;
        terms.bond = 2 * REQUIRED - 1;
        _open();
        vm.expectRevert(abi.encodeWithSelector(IJobs.BondTooLow.selector, _id(), terms.bond, 2 * REQUIRED));
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    /// @dev The score of that moment counts: one failure later the same bond is too low.
    function test_accept_asksByTheScoreWhenTheJobIsFunded() external {
        _open();
        (terms.salt, terms.risk) = (2, 0);
        _concede();
        (terms.salt, terms.risk) = (1, 10_000);
        // 480 points: 20 % of 1,000 AINU times 1.28.
        vm.expectRevert(abi.encodeWithSelector(IJobs.BondTooLow.selector, _id(), REQUIRED, 256e18));
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function test_accept_asksForNothingWithoutRisk() external {
        (terms.risk, terms.bond, terms.damages) = (0, 0, 0);
        _fund();
    }

    function test_accept_revertsForATokenWithoutRate() external {
        _open();
        tokens.setRate(address(usd), 0);
        vm.expectRevert(abi.encodeWithSelector(IJobs.TokenNotListed.selector, address(usd)));
        vm.prank(provider.addr);
        jobs.accept(terms);
    }

    function testFuzz_accept_locksAtLeastTheRequiredBond(uint16 risk, uint128 price, uint128 offered) external {
        terms.risk = uint16(bound(risk, 1, type(uint16).max));
        terms.price = uint128(bound(price, 1, WEALTH));
        terms.bond = uint128(bound(offered, 1, BONDED));
        uint256 required = staking.requiredBond(terms.price * RATE, 500, terms.risk);
        _open();
        if (terms.bond < required) {
            vm.expectRevert(abi.encodeWithSelector(IJobs.BondTooLow.selector, _id(), terms.bond, required));
        }
        vm.prank(provider.addr);
        jobs.accept(terms);
        assertEq(_locked(), terms.bond < required ? 0 : terms.bond);
    }

    function _tooLow() private view returns (bytes memory) {
        return abi.encodeWithSelector(IJobs.BondTooLow.selector, _id(), REQUIRED - 1, REQUIRED);
    }
}
