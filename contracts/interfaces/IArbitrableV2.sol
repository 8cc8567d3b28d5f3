// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitratorV2} from "./IArbitratorV2.sol";

/// @title Contract whose disputes an arbitrator of the Kleros v2 standard rules
interface IArbitrableV2 {
    event DisputeRequest(IArbitratorV2 indexed _arbitrator, uint256 indexed _arbitratorDisputeID, uint256 _templateId);
    event Ruling(IArbitratorV2 indexed _arbitrator, uint256 indexed _disputeID, uint256 _ruling);

    /// @notice Gives a ruling. Called by the arbitrator only; 0 means "refused to arbitrate".
    function rule(uint256 _disputeID, uint256 _ruling) external;
}
