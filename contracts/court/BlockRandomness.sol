// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {IRandomness} from "../interfaces/IRandomness.sol";

/// @title BlockRandomness: the hash of the next block
/// @notice A ticket is a block's number. Whoever builds that block can try headers until the hash pleases: on a chain whose
/// builders may be parties, another source belongs in this one's place. Nobody else can do anything. The hash can be read for
/// 256 blocks, and for 8,191 where the chain keeps history (EIP-2935); then it is missed.
contract BlockRandomness is IRandomness {
    /// @notice The history contract of EIP-2935.
    address public constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;

    /// @inheritdoc IRandomness
    function request() external view returns (uint256 ticket) {
        return block.number + 1;
    }

    /// @inheritdoc IRandomness
    function valueOf(uint256 ticket) external view returns (bytes32 value, bool missed) {
        if (block.number <= ticket) return (0, false);
        value = blockhash(ticket);
        if (value == 0) value = _pastHash(ticket);
        missed = value == 0;
    }

    /// @dev Low-level: the contract may be missing, and reverts for what it does not keep.
    function _pastHash(uint256 number) private view returns (bytes32) {
        (bool ok, bytes32 value, ) = LowLevelCall.staticcallReturn64Bytes(HISTORY, abi.encode(number));
        return ok && LowLevelCall.returnDataSize() >= 32 ? value : bytes32(0);
    }
}
