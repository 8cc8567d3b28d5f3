// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";

/// @notice An arbitrator that tests control: honest by default, and as hostile as they ask for.
contract MockArbitrator is IArbitratorV2 {
    error Unwilling();

    uint256 public cost;
    uint256 public nextId = 1;
    uint256 public choices;
    bytes public extraData;
    IERC20 public feeToken;

    /// @dev What it takes beyond (or, negative, short of) its cost.
    int256 public excess;
    bool public unwilling;

    /// @dev A call that it makes while a dispute is created.
    address public target;
    bytes public callData;
    bool public succeeded;
    bytes public result;

    constructor(uint256 cost_) {
        cost = cost_;
    }

    function setCost(uint256 cost_) external {
        cost = cost_;
    }

    function setNextId(uint256 nextId_) external {
        nextId = nextId_;
    }

    function setExcess(int256 excess_) external {
        excess = excess_;
    }

    function setUnwilling(bool unwilling_) external {
        unwilling = unwilling_;
    }

    function arm(address target_, bytes calldata callData_) external {
        (target, callData) = (target_, callData_);
    }

    function rule(IArbitrableV2 arbitrable, uint256 disputeId, uint256 ruling) external {
        arbitrable.rule(disputeId, ruling);
    }

    function createDispute(
        uint256 choices_,
        bytes calldata extraData_,
        IERC20 token,
        uint256 amount
    ) external returns (uint256 disputeId) {
        require(!unwilling, Unwilling());
        (choices, extraData, feeToken) = (choices_, extraData_, token);
        uint256 taken = uint256(int256(amount) + excess);
        if (taken != 0) token.transferFrom(msg.sender, address(this), taken);
        if (target != address(0)) (succeeded, result) = target.call(callData);
        disputeId = nextId++;
    }

    function createDispute(uint256, bytes calldata) external payable returns (uint256) {
        revert Unwilling();
    }

    function arbitrationCost(bytes calldata, IERC20) external view returns (uint256) {
        require(!unwilling, Unwilling());
        return cost;
    }

    function arbitrationCost(bytes calldata) external pure returns (uint256) {
        revert Unwilling();
    }

    function currentRuling(uint256) external pure returns (uint256, bool, bool) {
        return (0, false, false);
    }
}
