// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {JobTerms} from "../interfaces/IJobs.sol";

/// @title EIP-712 hash of job terms
library JobTermsLib {
    bytes32 internal constant TYPEHASH = keccak256(
        "JobTerms(address client,address provider,address payee,uint256 agentId,bytes32 capability,bytes32 spec,address token,uint128 price,uint128 damages,uint128 bond,address arbitrator,uint96 courtId,uint16 minJurors,uint8 defaultRuling,uint48 openBy,uint32 workPeriod,uint32 reviewPeriod,uint32 contestPeriod,uint256 salt)"
    );

    /// @dev Every member is one word, so the ABI encoding of the struct is its EIP-712 encoding.
    function hash(JobTerms calldata terms) internal pure returns (bytes32) {
        return keccak256(abi.encode(TYPEHASH, terms));
    }

    /// @dev Extra data in the layout that Kleros courts read.
    function extraData(JobTerms calldata terms) internal pure returns (bytes memory) {
        return abi.encode(uint256(terms.courtId), uint256(terms.minJurors));
    }
}
