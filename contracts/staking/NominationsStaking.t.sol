// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {INominations} from "../interfaces/INominations.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {Nominations} from "./Nominations.sol";
import {StakingFixture} from "./StakingFixture.t.sol";

/// @notice Nominations with the real Staking: offences reach them without a call.
contract NominationsStakingTest is StakingFixture {
    Nominations private nominations;

    function setUp() public override {
        super.setUp();
        AccessManager manager = AccessManager(deploy("AccessManager", abi.encode(address(this))));
        nominations = Nominations(deploy("Nominations", abi.encode(address(manager), ainu, ledger, registry, staking)));
        vm.startPrank(bob);
        ledger.setOperator(address(nominations), true);
        nominations.nominate(agentId, 1_000e18);
        vm.stopPrank();
        _bond(1_000e18);
    }

    function test_slash_takesThePartOfTheOffenceFromNominations() public {
        _offend(IStaking.Offence.Fraud, 0, 100e18);
        assertEq(nominations.poolOf(agentId).assets, 500e18);
        assertEq(nominations.nominationOf(agentId, bob).assets, 500e18);
        vm.expectEmit(address(nominations));
        emit INominations.NominationsSlashed(agentId, 500e18, 0, 500e18, 0);
        nominations.sync(agentId);
        assertEq(nominations.slashedBalance(), 500e18);
        assertEq(_balanceOf(victim), 100e18, "nominations pay no victim");
    }

    function test_slash_withoutAnOffenceTakesNothingFromNominations() public {
        _slash(jobs, 0, 600e18);
        assertEq(nominations.poolOf(agentId).assets, 1_000e18);
    }

    function test_slash_takesAQuarterForTheThirdFailure() public {
        for (uint256 i = 0; i < 3; ++i) _offend(IStaking.Offence.Failure, 0, 0);
        assertEq(nominations.poolOf(agentId).assets, 735.075e18); // 0.99 * 0.99 * 0.75
    }

    function test_nominationsLeaveAsSlowlyAsBonds() public {
        vm.startPrank(bob);
        nominations.unnominate(agentId, 1_000e18);
        assertEq(nominations.nominationOf(agentId, bob).withdrawableAt, _now() + UNBONDING_PERIOD);
        vm.stopPrank();
    }
}
