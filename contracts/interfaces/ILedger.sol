// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC6909} from "@openzeppelin/contracts/interfaces/IERC6909.sol";

/// @title The one vault
/// @notice Keeps the tokens of users and modules as ERC-6909 balances; the id of a token is its address as a number.
/// For every token, what the Ledger holds is at least the sum of its balances, and more only by what was sent to it
/// outside of a deposit, which nobody can take out again. It has no owner, no pause and no fee.
///
/// A deposit credits what arrived, so tokens that charge on transfer work. A token that changes balances on its own
/// (rebasing) is unfit: gains stay in the Ledger, and after a loss whoever withdraws last finds less. It endangers the
/// balances of no other token. An ERC-721 token deposited as if it were an ERC-20 token cannot be withdrawn.
///
/// A deposit is an ERC-6909 `Transfer` from the zero address and a withdrawal one to it. Those events say which account
/// changed, in which token and by how much; the token's own `Transfer` beside them names the payer or receiver. So the
/// Ledger has no events of its own for them.
interface ILedger is IERC6909 {
    /// @notice `owner` made the signatures over `nonce` worthless.
    event NonceInvalidated(address indexed owner, uint256 nonce);

    /// @notice Thrown when there is no contract at the address of the token.
    error TokenWithoutCode(address token);

    /// @notice Thrown when a deposit of `amount` added nothing to what the Ledger holds.
    error NothingArrived(address token, uint256 amount);

    /// @notice Thrown when a signature is used after its deadline.
    error SignatureExpired(uint256 deadline);

    /// @notice Thrown when a signature is not `signer`'s over these values and the current nonce.
    error InvalidSignature(address signer);

    /// @notice Takes `amount` of `token` from the caller, who has approved it, and credits `to`.
    /// @return credited What arrived, in units of the token.
    function deposit(IERC20 token, uint256 amount, address to) external returns (uint256 credited);

    /// @notice Like {deposit}, with an ERC-2612 permit by the caller for `amount` in place of the approval.
    /// @dev A permit that fails is ignored: somebody may have submitted it first, and then the allowance is there.
    function depositWithPermit(
        IERC20 token,
        uint256 amount,
        address to,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 credited);

    /// @notice Takes `amount` of `token` from `from`, who signed an ERC-3009 `ReceiveWithAuthorization`, and credits
    /// `to`. Anyone may submit it.
    /// @dev The authorization names the Ledger as receiver and {authorizationNonce} as nonce, which binds it to this
    /// function and to the beneficiary, so a relayer cannot redirect it.
    /// @param salt Any value that `from` has not used with `to` before.
    function depositWithAuthorization(
        IERC20 token,
        address from,
        address to,
        uint256 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 salt,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 credited);

    /// @notice Burns `amount` from the caller's balance and sends as many units of `token` to `to`, which can be anybody
    /// but the Ledger itself.
    function withdraw(IERC20 token, uint256 amount, address to) external;

    /// @notice Makes `operator` an operator of `owner`, or no longer one, by `owner`'s signature (ECDSA or ERC-1271) of
    /// `SetOperator(address owner,address operator,bool approved,uint256 nonce,uint256 deadline)`.
    /// @dev Anyone may submit it, also before a contract that bundles it with something else: such a contract should
    /// go on when the operator is already set.
    function setOperatorBySig(
        address owner,
        address operator,
        bool approved,
        uint256 deadline,
        bytes calldata signature
    ) external;

    /// @notice Uses up the caller's current nonce, so that an operator signature not yet submitted is worthless.
    function invalidateNonce() external;

    /// @notice The nonce of an ERC-3009 authorization whose deposit is credited to `to`.
    function authorizationNonce(address to, bytes32 salt) external view returns (bytes32);
}
