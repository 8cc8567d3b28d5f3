// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IArbitrableV2} from "../interfaces/IArbitrableV2.sol";
import {IArbitratorV2} from "../interfaces/IArbitratorV2.sol";
import {ILedger} from "../interfaces/ILedger.sol";

/// @notice What {IJobs} uses of a court, with rulings that a test names beforehand.
contract MockCourt is IArbitratorV2 {
    error NotRuled(uint256 disputeId);

    ILedger private immutable LEDGER;

    uint256 public cost;
    uint256 public nextId = 1;
    bytes public extraData;
    /// @dev How much less than its cost it takes.
    uint256 public short;

    mapping(uint256 disputeId => IArbitrableV2) private _arbitrables;
    mapping(uint256 disputeId => uint256) private _rulings;
    mapping(uint256 disputeId => bool) private _isRuled;
    mapping(uint256 disputeId => bool) private _isOverridden;
    mapping(uint256 disputeId => uint256) private _votes;

    constructor(ILedger ledger, uint256 cost_) {
        LEDGER = ledger;
        cost = cost_;
    }

    function setCost(uint256 cost_) external {
        cost = cost_;
    }

    function setShort(uint256 short_) external {
        short = short_;
    }

    function setRuling(uint256 disputeId, uint256 ruling) external {
        (_rulings[disputeId], _isRuled[disputeId]) = (ruling, true);
    }

    /// @dev Has votes give something else than the ruling, which is then that of a challenge that nobody answered.
    function setVoted(uint256 disputeId, uint256 voted) external {
        (_votes[disputeId], _isOverridden[disputeId]) = (voted, true);
    }

    function createDispute(
        uint256,
        bytes calldata extraData_,
        IERC20 token,
        uint256 amount
    ) external returns (uint256 disputeId) {
        extraData = extraData_;
        LEDGER.transferFrom(msg.sender, address(this), uint160(address(token)), amount - short);
        disputeId = nextId++;
        _arbitrables[disputeId] = IArbitrableV2(msg.sender);
    }

    function executeRuling(uint256 disputeId) external returns (uint256 ruling) {
        require(_isRuled[disputeId], NotRuled(disputeId));
        ruling = _rulings[disputeId];
        _arbitrables[disputeId].rule(disputeId, ruling);
    }

    function createDispute(uint256, bytes calldata) external payable returns (uint256) {
        revert();
    }

    function arbitrationCost(bytes calldata, IERC20) external view returns (uint256) {
        return cost;
    }

    function arbitrationCost(bytes calldata) external pure returns (uint256) {
        revert();
    }

    function currentRuling(uint256 disputeId) external view returns (uint256 ruling, bool tied, bool overridden) {
        ruling = _rulings[disputeId];
        return (ruling, ruling == 0, votedRuling(disputeId) != ruling);
    }

    function votedRuling(uint256 disputeId) public view returns (uint256) {
        return _isOverridden[disputeId] ? _votes[disputeId] : _rulings[disputeId];
    }
}
