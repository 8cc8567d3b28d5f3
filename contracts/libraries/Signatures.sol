// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title Signatures of keys and of contracts
library Signatures {
    /// @notice Whether `signer` signed `digest`, by ECDSA or ERC-1271. The key comes first whether or not the account has code:
    /// one that delegates its code (EIP-7702) still has a key.
    function isValid(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        return
            (failure == ECDSA.RecoverError.NoError && recovered == signer) ||
            SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature);
    }
}
