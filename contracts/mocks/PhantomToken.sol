// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MintableToken} from "./MintableToken.sol";

/// @notice Accepts any unknown call without doing anything, like WETH's fallback: permits seem to succeed on it.
contract PhantomToken is MintableToken {
    fallback() external {}
}
