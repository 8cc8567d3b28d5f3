// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobTerms} from "../interfaces/IJobs.sol";

/// @title EIP-712 hash of job terms
library JobTermsLib {
    bytes32 internal constant TYPEHASH = keccak256(
        "JobTerms(address client,address provider,address payee,uint256 agentId,bytes32 capability,bytes32 spec,address token,uint128 price,uint128 damages,uint128 bond,uint16 risk,address arbitrator,uint96 courtId,uint16 minJurors,uint8 defaultRuling,uint48 openBy,uint32 workPeriod,uint32 reviewPeriod,uint32 contestPeriod,uint256 salt)"
    );

    /// @dev Members of the struct.
    uint256 private constant WORDS = 20;

    /// @dev Hashes the call's own bytes: `terms` must be the first argument of the external function that is running. Every
    /// member is one word, so these bytes are the struct's EIP-712 encoding, and re-encoding them word by word costs 1,400
    /// gas more. A word with dirty bits gives an id that no job can have, as opening reads every member.
    function hash(JobTerms calldata) internal pure returns (bytes32) {
        return keccak256(bytes.concat(TYPEHASH, msg.data[4:4 + WORDS * 32]));
    }

    /// @dev Two words in the layout that Kleros courts read, then whom our court keeps out of the jury.
    function extraData(JobTerms calldata terms) internal pure returns (bytes memory) {
        return abi.encode(terms.courtId, terms.minJurors, terms.client, terms.provider, terms.agentId);
    }
}
