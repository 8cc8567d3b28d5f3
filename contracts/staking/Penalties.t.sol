// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";

import {IStaking} from "../interfaces/IStaking.sol";
import {StakingFixture} from "./StakingFixture.t.sol";

/// @notice Who gets penalties.
contract PenaltiesTest is StakingFixture {
    address private _reserve = makeAddr("reserve");
    address private _treasury = makeAddr("treasury");

    function test_collectPenalties_creditsReserveAndTreasury() public {
        staking.setRecipients(_reserve, _treasury, 4_000);
        _penalise(500e18 + 1);
        vm.expectEmit(address(staking));
        emit IStaking.PenaltiesCollected(200e18, 300e18 + 1); // what rounding leaves is the treasury's
        vm.prank(victim);
        (uint256 toReserve, uint256 toTreasury) = staking.collectPenalties();

        assertEq(toReserve, 200e18);
        assertEq(toTreasury, 300e18 + 1);
        assertEq(_balanceOf(_reserve), toReserve);
        assertEq(_balanceOf(_treasury), toTreasury);
        assertEq(staking.penaltyBalance(), 0);
        assertEq(_balanceOf(address(staking)), staking.bondOf(agentId).bonded);
    }

    function test_collectPenalties_ofNothingChangesNothing() public {
        staking.setRecipients(_reserve, _treasury, 4_000);
        _bond(300e18);
        vm.recordLogs();
        (uint256 toReserve, uint256 toTreasury) = staking.collectPenalties();
        assertEq(toReserve + toTreasury, 0);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    function test_collectPenalties_revertsUntilSomebodyIsToGetThem() public {
        _penalise(500e18);
        vm.expectRevert(abi.encodeWithSelector(IStaking.InvalidBeneficiary.selector, address(0)));
        staking.collectPenalties();
        assertEq(staking.penaltyBalance(), 500e18);
    }

    function test_setRecipients_movesWhatWaits() public {
        _penalise(500e18);
        staking.setRecipients(_reserve, _treasury, 10_000);
        staking.collectPenalties();
        assertEq(_balanceOf(_reserve), 500e18);
        assertEq(_balanceOf(_treasury), 0);
    }

    function test_setRecipients_saysWhoTheyAre() public {
        vm.expectEmit(address(staking));
        emit IStaking.RecipientsSet(_reserve, _treasury, 2_500);
        staking.setRecipients(_reserve, _treasury, 2_500);
        (address reserve, address treasury, uint16 reserveBps) = staking.recipients();
        assertEq(reserve, _reserve);
        assertEq(treasury, _treasury);
        assertEq(reserveBps, 2_500);
    }

    function test_setRecipients_revertsForTheZeroAddressAndForStaking() public {
        for (uint256 i = 0; i < 2; ++i) {
            address nobody = i == 0 ? address(0) : address(staking);
            bytes memory invalid = abi.encodeWithSelector(IStaking.InvalidBeneficiary.selector, nobody);
            vm.expectRevert(invalid);
            staking.setRecipients(nobody, _treasury, 5_000);
            vm.expectRevert(invalid);
            staking.setRecipients(_reserve, nobody, 5_000);
        }
    }

    function test_setRecipients_revertsForMoreThanAll() public {
        vm.expectRevert(abi.encodeWithSelector(IStaking.InvalidReserveShare.selector, 10_001, 10_000));
        staking.setRecipients(_reserve, _treasury, 10_001);
    }

    function test_offenceGovernance_revertsForAnyoneElse() public {
        bytes memory unauthorized = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, alice);
        _expectRevert(alice, unauthorized);
        staking.setRecipients(alice, alice, 5_000);
        _expectRevert(alice, unauthorized);
        staking.setOffence(IStaking.Offence.Failure, 10);
    }

    function testFuzz_collectPenalties_conserves(uint256 first, uint256 second, uint16 reserveBps) public {
        reserveBps = uint16(bound(reserveBps, 0, 10_000));
        staking.setRecipients(_reserve, _treasury, reserveBps);
        uint256 penalties;
        for (uint256 i = 0; i < 2; ++i) {
            penalties += _penalise(bound(i == 0 ? first : second, MINIMUM, FUNDS / 5));
            uint256 waiting = staking.penaltyBalance();
            (uint256 toReserve, uint256 toTreasury) = staking.collectPenalties();
            assertEq(toReserve + toTreasury, waiting);
            assertEq(toReserve, (waiting * reserveBps) / 10_000);
        }
        assertEq(_balanceOf(_reserve) + _balanceOf(_treasury), penalties);
        assertEq(_balanceOf(address(staking)), staking.bondOf(agentId).bonded);
    }

    /// @dev Bonds twice `amount` more and takes half of the whole bond.
    function _penalise(uint256 amount) private returns (uint256 penalty) {
        _bond(2 * amount);
        vm.prank(jobs);
        (, penalty) = staking.slash(agentId, 0, 0, victim, IStaking.Offence.Fraud);
    }
}
