// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobTerms} from "../interfaces/IJobs.sol";

/// @title EIP-712 hash of job terms
library JobTermsLib {
    bytes32 internal constant TYPEHASH = keccak256(
        "JobTerms(address client,address provider,address payee,uint256 agentId,bytes32 capability,bytes32 spec,address token,uint128 price,uint128 damages,uint128 bond,address arbitrator,uint96 courtId,uint16 minJurors,uint8 defaultRuling,uint48 openBy,uint32 workPeriod,uint32 reviewPeriod,uint32 contestPeriod,uint256 salt)"
    );

    /// @dev Hashes the call's own bytes: `terms` must be the first argument of the external function that is running. Every
    /// member is one word, so these bytes are the struct's EIP-712 encoding, and re-encoding them word by word costs 1,400
    /// gas more. A word with dirty bits gives an id that no job can have, as opening reads every member.
    function hash(JobTerms calldata) internal pure returns (bytes32) {
        return keccak256(bytes.concat(TYPEHASH, msg.data[4:4 + 19 * 32]));
    }

    /// @dev Extra data in the layout that Kleros courts read.
    function extraData(JobTerms calldata terms) internal pure returns (bytes memory) {
        return abi.encode(uint256(terms.courtId), uint256(terms.minJurors));
    }
}
