// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IInsurancePool} from "../interfaces/IInsurancePool.sol";
import {ILedger} from "../interfaces/ILedger.sol";

/// @notice What {IJobs} uses of an insurance pool: honest by default, and as hostile as a test asks for.
contract MockPool {
    enum Mode {
        Honest,
        Unwilling,
        Wasteful, // burns all gas
        Silent, // answers nothing
        Verbose // answers much
    }

    struct Cover {
        address client;
        uint256 token;
        uint256 amount;
    }

    error Unwilling();

    ILedger private immutable LEDGER;

    Mode public mode;
    uint256 public premium;

    /// @dev What it was told last.
    IInsurancePool.Risk public risk;
    uint256 public loss;
    bool public cancelled;

    /// @dev How many covers it closed.
    uint256 public closed;

    /// @dev A call that it makes whenever it is called.
    address public target;
    bytes public callData;
    bool public succeeded;
    bytes public result;

    mapping(uint256 jobId => Cover) private _covers;

    constructor(ILedger ledger) {
        LEDGER = ledger;
    }

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    function setPremium(uint256 premium_) external {
        premium = premium_;
    }

    function arm(address target_, bytes calldata callData_) external {
        (target, callData) = (target_, callData_);
    }

    function openCover(IInsurancePool.Risk calldata risk_, uint128 amount) external returns (uint256) {
        require(mode != Mode.Unwilling, Unwilling());
        risk = risk_;
        _covers[risk_.jobId] = Cover(risk_.client, uint160(risk_.token), amount);
        _strike();
        return premium;
    }

    function closeCover(uint256 jobId, uint256 loss_, bool cancelled_) external returns (uint256 paid) {
        require(mode != Mode.Unwilling, Unwilling());
        while (mode == Mode.Wasteful) {}
        if (mode == Mode.Silent) _answer(0);
        Cover memory cover = _covers[jobId];
        (loss, cancelled) = (loss_, cancelled_);
        ++closed;
        _strike();
        if (mode == Mode.Verbose) _answer(300_000);
        paid = Math.min(loss_, cover.amount);
        if (paid != 0) LEDGER.transfer(cover.client, cover.token, paid);
    }

    function _strike() private {
        if (target != address(0)) (succeeded, result) = target.call(callData);
    }

    function _answer(uint256 size) private pure {
        // solhint-disable-next-line no-inline-assembly
        assembly {
            return(0, size)
        }
    }
}
