// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ICourt} from "../interfaces/ICourt.sol";

/// @title Parameters of the court
/// @notice Each change is a version, and a dispute keeps the version it was opened with.
abstract contract CourtParameters is ICourt, AccessManaged {
    /// @inheritdoc ICourt
    uint256 public constant DEPOSIT_UNIT = 100e18;

    /// @dev Bounds of each period, in seconds. Three rounds of the longest, second draws included, end within 26 days.
    uint256 private constant MIN_PERIOD = 1;
    uint256 private constant MAX_PERIOD = 2 days;
    /// @dev Bounds of `feePerJuror` and `atRisk`, in AINU wei. One unit of deposit always covers a seat.
    uint256 private constant MIN_AMOUNT = 1e15;
    uint256 private constant MAX_FEE_PER_JUROR = 1_000e18;
    uint256 private constant MAX_AT_RISK = DEPOSIT_UNIT;
    uint256 private constant MAX_SCORE = 1_000;

    /// @dev One slot: what opting in and opening a dispute read and count.
    /// @param version Of the parameters, and `minScore` theirs.
    /// @param dockets Those that there are, and `free` the last that became free; 0 if none is.
    /// @param freePlaces Free places in the list of jurors.
    struct Register {
        uint16 version;
        uint16 minScore;
        uint48 disputes;
        uint24 dockets;
        uint24 free;
        uint32 freePlaces;
    }

    Register internal _register;
    mapping(uint256 version => Parameters) internal _parameters;

    constructor(Parameters memory initial) {
        _setParameters(initial);
    }

    /// @inheritdoc ICourt
    function setParameters(Parameters calldata newParameters) external restricted {
        _setParameters(newParameters);
    }

    /// @inheritdoc ICourt
    function parameters() external view returns (Parameters memory) {
        return _parameters[_register.version];
    }

    function _setParameters(Parameters memory p) private {
        bytes32[7] memory names = [
            bytes32("evidence"),
            "commit",
            "reveal",
            "appeal",
            "feePerJuror",
            "atRisk",
            "minScore"
        ];
        uint96[7] memory values = [
            p.periods.evidence,
            p.periods.commit,
            p.periods.reveal,
            p.periods.appeal,
            p.feePerJuror,
            p.atRisk,
            p.minScore
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            (uint256 lowest, uint256 highest) = _bounds(i);
            require(
                values[i] >= lowest && values[i] <= highest,
                ParameterOutOfBounds(names[i], values[i], lowest, highest)
            );
        }
        _requireBeneficiary(p.treasury);
        _parameters[++_register.version] = p;
        _register.minScore = p.minScore;
        emit ParametersSet(p);
    }

    /// @dev What the court paid to itself would be nobody's.
    function _requireBeneficiary(address account) internal view {
        require(account != address(0) && account != address(this), InvalidBeneficiary(account));
    }

    /// @dev In the order of {_setParameters}.
    function _bounds(uint256 index) private pure returns (uint256 lowest, uint256 highest) {
        if (index < 4) return (MIN_PERIOD, MAX_PERIOD);
        if (index == 4) return (MIN_AMOUNT, MAX_FEE_PER_JUROR);
        if (index == 5) return (MIN_AMOUNT, MAX_AT_RISK);
        return (0, MAX_SCORE);
    }
}
