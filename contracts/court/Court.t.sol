// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {CourtTest} from "../mocks/CourtTest.sol";

contract CourtFlowTest is CourtTest {
    function setUp() public override {
        super.setUp();
        _addJurors(8, 10);
    }

    function test_executeRuling_paysTheCoherentAndCallsTheArbitrable() public {
        uint256 disputeId = _voted(2, 2, 4);
        _assertPhase(disputeId, ICourt.Phase.Appeal);
        skip(APPEAL);
        _assertPhase(disputeId, ICourt.Phase.Final);
        assertEq(court.executeRuling(disputeId), 2);
        assertEq(arbitrable.ruling(), 2);
        _assertPhase(disputeId, ICourt.Phase.Ruled);
        assertEq(_usdOf(address(court)), 0);
        assertEq(_ainuOf(address(court)), _deposits());
        assertEq(_deposits(), 8 * 1_000e18 - 10e18);
    }
}
