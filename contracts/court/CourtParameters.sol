// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ICourt} from "../interfaces/ICourt.sol";

/// @title Parameters of the court
/// @notice Each change is a version, and a dispute keeps the version it was opened with.
abstract contract CourtParameters is ICourt, AccessManaged {
    /// @dev {ICourt.Parameters} in two slots.
    struct Rules {
        uint32 evidence;
        uint32 commit;
        uint32 reveal;
        uint32 appeal;
        uint96 feePerJuror;
        uint16 minScore;
        uint96 atRisk;
        address treasury;
    }

    /// @inheritdoc ICourt
    uint256 public constant DEPOSIT_UNIT = 100e18;

    /// @notice Bounds of each period, in seconds. Three rounds of the longest, second draws included, end within 26 days.
    uint256 public constant MIN_PERIOD = 1;
    uint256 public constant MAX_PERIOD = 2 days;
    /// @notice Bounds of `feePerJuror` and `atRisk`, in AINU wei. One unit of deposit always covers a seat.
    uint256 public constant MIN_AMOUNT = 1e15;
    uint256 public constant MAX_FEE_PER_JUROR = 1_000e18;
    uint256 public constant MAX_AT_RISK = DEPOSIT_UNIT;

    uint256 private constant MAX_SCORE = 1_000;

    uint16 internal _version;
    mapping(uint256 version => Rules) internal _rules;

    constructor(Parameters memory initial) {
        _setParameters(initial);
    }

    /// @inheritdoc ICourt
    function setParameters(Parameters calldata newParameters) external restricted {
        _setParameters(newParameters);
    }

    /// @inheritdoc ICourt
    function parameters() external view returns (Parameters memory) {
        Rules memory rules = _rules[_version];
        return
            Parameters({
                periods: Periods(rules.evidence, rules.commit, rules.reveal, rules.appeal),
                feePerJuror: rules.feePerJuror,
                atRisk: rules.atRisk,
                minScore: rules.minScore,
                treasury: rules.treasury
            });
    }

    function _setParameters(Parameters memory p) private {
        _requireWithin("evidence", p.periods.evidence, MIN_PERIOD, MAX_PERIOD);
        _requireWithin("commit", p.periods.commit, MIN_PERIOD, MAX_PERIOD);
        _requireWithin("reveal", p.periods.reveal, MIN_PERIOD, MAX_PERIOD);
        _requireWithin("appeal", p.periods.appeal, MIN_PERIOD, MAX_PERIOD);
        _requireWithin("feePerJuror", p.feePerJuror, MIN_AMOUNT, MAX_FEE_PER_JUROR);
        _requireWithin("atRisk", p.atRisk, MIN_AMOUNT, MAX_AT_RISK);
        _requireWithin("minScore", p.minScore, 0, MAX_SCORE);
        _requireBeneficiary(p.treasury);
        _rules[++_version] = Rules({
            evidence: p.periods.evidence,
            commit: p.periods.commit,
            reveal: p.periods.reveal,
            appeal: p.periods.appeal,
            feePerJuror: p.feePerJuror,
            minScore: p.minScore,
            atRisk: p.atRisk,
            treasury: p.treasury
        });
        emit ParametersSet(p);
    }

    /// @dev What the court paid to itself would be nobody's.
    function _requireBeneficiary(address account) internal view {
        require(account != address(0) && account != address(this), InvalidBeneficiary(account));
    }

    function _requireWithin(bytes32 name, uint256 value, uint256 lowest, uint256 highest) private pure {
        require(value >= lowest && value <= highest, ParameterOutOfBounds(name, value, lowest, highest));
    }
}
