// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

/// @notice Says yes to everybody, and answers any other call with whatever bytes it was told, or reverts with them.
contract HostileRegistry {
    bytes private _answer;
    bool private _reverts;

    fallback(bytes calldata) external returns (bytes memory) {
        return _respond();
    }

    function setAnswer(bytes calldata answer, bool reverts) external {
        (_answer, _reverts) = (answer, reverts);
    }

    function isAuthorizedOrOwner(address, uint256) external pure returns (bool) {
        return true;
    }

    function _respond() private view returns (bytes memory) {
        if (_reverts) LowLevelCall.bubbleRevert(_answer);
        return _answer;
    }
}
