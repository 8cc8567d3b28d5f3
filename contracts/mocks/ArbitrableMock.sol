// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {ILedger} from "../interfaces/ILedger.sol";

/// @notice An arbitrable that pays from the Ledger or with tokens, and takes rulings as tests ask for.
contract ArbitrableMock is IArbitrableV2 {
    enum Mood {
        Willing,
        Reverting,
        Wasteful,
        Reentering
    }

    error Unwilling();

    Mood public mood;
    uint256 public disputeId;
    uint256 public ruling;
    uint256 public rulings;
    address public target;
    bytes public callData;
    bool public succeeded;
    bytes public result;

    function setMood(Mood mood_) external {
        mood = mood_;
    }

    function arm(address target_, bytes calldata callData_) external {
        (mood, target, callData) = (Mood.Reentering, target_, callData_);
    }

    /// @dev Pays within the Ledger, by an exact allowance.
    function open(
        IArbitratorV2 court,
        ILedger ledger,
        uint256 choices,
        bytes calldata extraData,
        IERC20 token,
        uint256 fee
    ) external returns (uint256) {
        ledger.approve(address(court), uint256(uint160(address(token))), fee);
        return court.createDispute(choices, extraData, token, fee);
    }

    /// @dev Pays with tokens that it holds.
    function openWithTokens(
        IArbitratorV2 court,
        uint256 choices,
        bytes calldata extraData,
        IERC20 token,
        uint256 fee
    ) external returns (uint256) {
        token.approve(address(court), fee);
        return court.createDispute(choices, extraData, token, fee);
    }

    function rule(uint256 disputeId_, uint256 ruling_) external {
        require(mood != Mood.Reverting, Unwilling());
        // solhint-disable-next-line no-empty-blocks
        if (mood == Mood.Wasteful) for (;;) {}
        if (mood == Mood.Reentering) (succeeded, result) = target.call(callData);
        (disputeId, ruling) = (disputeId_, ruling_);
        ++rulings;
    }
}
