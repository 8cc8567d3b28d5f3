// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";
import {CourtTest} from "../mocks/CourtTest.sol";

contract CourtCapacityTest is CourtTest {
    uint256 private constant MOST = 2 ** 20 - 1;

    /// @dev One more of each in the register: a dispute in its bits 32 to 79, a docket in its bits 80 to 103.
    uint256 private constant ONE_MORE = (1 << 32) + (1 << 80);

    function test_createDispute_revertsWhenAllDocketsAreTaken() public {
        _addJurors(3, 1);
        bytes memory extraData = _extraData(3);
        (bytes32 slot, uint256 register) = _register(extraData);
        uint256 full = (register & ~(uint256(type(uint24).max) << 80)) | (MOST << 80);
        vm.store(address(court), slot, bytes32(full));

        vm.expectRevert(abi.encodeWithSelector(ICourt.TooManyDisputes.selector, MOST));
        arbitrable.open(court, ledger, CHOICES, extraData, usd, COST);

        vm.store(address(court), slot, bytes32(full - (1 << 80)));
        arbitrable.open(court, ledger, CHOICES, extraData, usd, COST);
    }

    /// @dev The slot that a new dispute changes as documented, and what it holds then.
    function _register(bytes memory extraData) private returns (bytes32 slot, uint256 register) {
        uint256[64] memory before;
        for (uint256 i = 0; i < before.length; ++i) before[i] = uint256(vm.load(address(court), bytes32(i)));
        arbitrable.open(court, ledger, CHOICES, extraData, usd, COST);
        for (uint256 i = 0; i < before.length; ++i) {
            register = uint256(vm.load(address(court), bytes32(i)));
            if (register == before[i] + ONE_MORE) return (bytes32(i), register);
        }
        revert("no register");
    }
}
