// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Says yes to everybody, and answers `ownerOf` with whatever bytes it was told, or reverts with them.
contract HostileRegistry {
    bytes private _answer;
    bool private _reverts;

    function setAnswer(bytes calldata answer, bool reverts) external {
        (_answer, _reverts) = (answer, reverts);
    }

    function isAuthorizedOrOwner(address, uint256) external pure returns (bool) {
        return true;
    }

    function ownerOf(uint256) external view {
        bytes memory answer = _answer;
        bool reverts = _reverts;
        assembly ("memory-safe") {
            if reverts { revert(add(answer, 32), mload(answer)) }
            return(add(answer, 32), mload(answer))
        }
    }
}
