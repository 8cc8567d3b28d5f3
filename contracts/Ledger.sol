// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/interfaces/IERC20.sol";
import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC6909} from "@openzeppelin/contracts/token/ERC6909/ERC6909.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {ILedger} from "./interfaces/ILedger.sol";
import {Signatures} from "./libraries/Signatures.sol";

/// @title Ledger
/// @notice See {ILedger}.
contract Ledger is ILedger, ERC6909, EIP712, Nonces, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    bytes32 private constant SET_OPERATOR_TYPEHASH = keccak256(
        "SetOperator(address owner,address operator,bool approved,uint256 nonce,uint256 deadline)"
    );

    constructor() EIP712("Ainur Ledger", "1") {}

    /// @inheritdoc ILedger
    function deposit(IERC20 token, uint256 amount, address to) external nonReentrant returns (uint256 credited) {
        uint256 held = _heldOf(token);
        token.safeTransferFrom(msg.sender, address(this), amount);
        credited = _credit(token, held, amount, to);
    }

    /// @inheritdoc ILedger
    function depositWithPermit(
        IERC20 token,
        uint256 amount,
        address to,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint256 credited) {
        uint256 held = _heldOf(token);
        try IERC20Permit(address(token)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        token.safeTransferFrom(msg.sender, address(this), amount);
        credited = _credit(token, held, amount, to);
    }

    /// @inheritdoc ILedger
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
    ) external nonReentrant returns (uint256 credited) {
        uint256 held = _heldOf(token);
        bytes32 nonce = authorizationNonce(to, salt);
        IERC3009(address(token)).receiveWithAuthorization(
            from,
            address(this),
            amount,
            validAfter,
            validBefore,
            nonce,
            v,
            r,
            s
        );
        credited = _credit(token, held, amount, to);
    }

    /// @inheritdoc ILedger
    function withdraw(IERC20 token, uint256 amount, address to) external nonReentrant {
        require(to != address(0) && to != address(this), ERC6909InvalidReceiver(to));
        _burn(msg.sender, _idOf(token), amount);
        token.safeTransfer(to, amount);
    }

    /// @inheritdoc ILedger
    function setOperatorBySig(
        address owner,
        address operator,
        bool approved,
        uint256 deadline,
        bytes calldata signature
    ) external {
        require(block.timestamp <= deadline, SignatureExpired(deadline));
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(SET_OPERATOR_TYPEHASH, owner, operator, approved, _useNonce(owner), deadline))
        );
        require(Signatures.isValid(owner, digest, signature), InvalidSignature(owner));
        _setOperator(owner, operator, approved);
    }

    /// @inheritdoc ILedger
    function invalidateNonce() external {
        emit NonceInvalidated(msg.sender, _useNonce(msg.sender));
    }

    /// @inheritdoc ILedger
    function authorizationNonce(address to, bytes32 salt) public view returns (bytes32) {
        return keccak256(abi.encode(address(this), this.depositWithAuthorization.selector, to, salt));
    }

    /// @dev Credits `to` with what arrived since the Ledger held `held`. The guard on every function that moves tokens
    /// makes sure that nothing else was credited for it in between.
    function _credit(IERC20 token, uint256 held, uint256 amount, address to) private returns (uint256 credited) {
        // More than 2^128 - 1 arrives from a lying token only, whose sums must overflow nobody's balance.
        credited = SafeCast.toUint128(Math.saturatingSub(token.balanceOf(address(this)), held));
        require(credited > 0, NothingArrived(address(token), amount));
        _mint(to, _idOf(token), credited);
    }

    function _heldOf(IERC20 token) private view returns (uint256) {
        require(address(token).code.length > 0, TokenWithoutCode(address(token)));
        return token.balanceOf(address(this));
    }

    function _idOf(IERC20 token) private pure returns (uint256) {
        return uint160(address(token));
    }
}
