// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IAgentRegistry} from "../interfaces/IAgentRegistry.sol";
import {ICourt} from "../interfaces/ICourt.sol";
import {ILedger} from "../interfaces/ILedger.sol";
import {INominations} from "../interfaces/INominations.sol";
import {IReputation} from "../interfaces/IReputation.sol";
import {IStaking} from "../interfaces/IStaking.sol";
import {CourtParameters} from "./CourtParameters.sol";

/// @title The list of jurors
/// @notice A place on the list is an agent's; how likely the agent is taken when its place is hit says its record. A place that
/// became free is given away only after `WITHDRAWAL_DELAY`, when every dispute that could still draw its last holder is
/// over. So whoever comes or goes changes no draw of an open dispute.
abstract contract Jurors is CourtParameters {
    using SafeCast for uint256;

    /// @dev One slot.
    struct Record {
        uint96 deposit;
        uint8 units;
        uint24 seats;
        uint40 activeFrom;
        uint40 activeTo;
        uint32 place;
    }

    /// @notice Highest weight of a juror.
    uint16 public constant MAX_UNITS = 10;
    /// @notice Seconds from opting out to the withdrawal of the deposit, longer than a dispute with all its appeals.
    uint48 public constant WITHDRAWAL_DELAY = 28 days;

    ILedger internal immutable LEDGER;
    uint256 internal immutable AINU;
    IAgentRegistry internal immutable REGISTRY;
    /// @dev The registry as a collection of tokens.
    IERC721 internal immutable AGENTS;
    IStaking private immutable STAKING;
    IReputation private immutable REPUTATION;
    INominations private immutable NOMINATIONS;

    /// @dev Agents, six to a slot; 0 where a place is free.
    uint40[] private _places;
    uint32[] private _freePlaces;
    mapping(uint256 agentId => Record) private _jurors;

    constructor(
        IERC20 ainu,
        ILedger ledger,
        IAgentRegistry registry,
        IStaking staking,
        IReputation reputation,
        INominations nominations
    ) {
        AINU = uint256(uint160(address(ainu)));
        LEDGER = ledger;
        REGISTRY = registry;
        AGENTS = IERC721(address(registry));
        STAKING = staking;
        REPUTATION = reputation;
        NOMINATIONS = nominations;
    }

    /// @inheritdoc ICourt
    function optIn(uint256 agentId, uint16 units) external {
        _requireOwner(agentId);
        require(units != 0 && units <= MAX_UNITS, InvalidUnits(units, MAX_UNITS));
        require(_jurors[agentId].units == 0, AlreadyJuror(agentId));
        require(STAKING.isEligible(agentId), AgentNotEligible(agentId));
        uint256 score = REPUTATION.scoreOf(agentId);
        uint256 minimum = _rules[_version].minScore;
        require(score >= minimum, ScoreTooLow(agentId, score, minimum));

        uint256 deposit = units * DEPOSIT_UNIT;
        _jurors[agentId] = Record({
            deposit: uint96(deposit),
            units: uint8(units),
            seats: 0,
            activeFrom: uint40(block.timestamp),
            activeTo: type(uint40).max,
            place: _takePlace(agentId.toUint40())
        });
        emit JurorOptedIn(agentId, units, deposit, uint48(block.timestamp));

        LEDGER.transferFrom(msg.sender, address(this), AINU, deposit);
    }

    /// @inheritdoc ICourt
    function optOut(uint256 agentId) external {
        _requireOwner(agentId);
        Record storage juror = _jurors[agentId];
        require(juror.activeTo == type(uint40).max, NotJuror(agentId));

        juror.activeTo = uint40(block.timestamp);
        emit JurorOptedOut(agentId, uint48(block.timestamp), uint48(block.timestamp) + WITHDRAWAL_DELAY);
    }

    /// @inheritdoc ICourt
    function withdrawDeposit(uint256 agentId, address to) external returns (uint256 amount) {
        _requireOwner(agentId);
        _requireBeneficiary(to);
        Record memory juror = _jurors[agentId];
        require(juror.units != 0, NotJuror(agentId));
        bool active = juror.activeTo == type(uint40).max;
        uint48 withdrawableAt = active ? type(uint48).max : juror.activeTo + WITHDRAWAL_DELAY;
        require(
            juror.seats == 0 && block.timestamp >= withdrawableAt,
            DepositReserved(agentId, juror.seats, withdrawableAt)
        );

        amount = juror.deposit;
        delete _jurors[agentId];
        delete _places[juror.place];
        _freePlaces.push(juror.place);
        emit DepositWithdrawn(agentId, to, amount);

        _pay(AINU, to, amount);
    }

    /// @inheritdoc ICourt
    function jurorOf(uint256 agentId) external view returns (Juror memory) {
        Record memory juror = _jurors[agentId];
        bool active = juror.activeTo == type(uint40).max;
        return
            Juror({
                units: juror.units,
                deposit: juror.deposit,
                seats: juror.seats,
                activeFrom: juror.activeFrom,
                activeTo: active ? type(uint48).max : juror.activeTo
            });
    }

    /// @inheritdoc ICourt
    function jurorCount() public view returns (uint256) {
        return _places.length;
    }

    /// @dev Whom `random` hits among the first `pool` places: uniform over places, then taken by weight. 0 if nobody who was
    /// active at `openedAt`.
    function _hit(
        bytes32 random,
        uint256 pool,
        uint256 openedAt
    ) internal view returns (uint256 agentId, Record memory juror) {
        agentId = _places[(uint256(random) >> 128) % pool];
        if (agentId == 0) return (0, juror);
        juror = _jurors[agentId];
        bool taken = uint128(uint256(random)) % MAX_UNITS < juror.units;
        if (!taken || juror.activeFrom >= openedAt || juror.activeTo < openedAt) agentId = 0;
    }

    function _takeSeat(uint256 agentId, Record memory juror) internal {
        ++juror.seats;
        _jurors[agentId] = juror;
    }

    /// @dev Ends a seat and takes `amount` of the deposit, or what is left.
    function _leaveSeat(uint256 agentId, uint256 amount) internal returns (uint256 slashed) {
        Record memory juror = _jurors[agentId];
        slashed = Math.min(amount, juror.deposit);
        juror.deposit -= uint96(slashed);
        --juror.seats;
        _jurors[agentId] = juror;
    }

    /// @dev Whether the juror is close to `party`: acts for it, or lives off its nomination. A tenth of the deposit, so that
    /// dust keeps nobody out.
    function _isClose(uint256 agentId, Record memory juror, address party) internal view returns (bool) {
        if (party == address(0)) return false;
        if (REGISTRY.isController(agentId, party)) return true;
        return NOMINATIONS.backingOf(agentId, party) > juror.deposit / 10;
    }

    function _pay(uint256 token, address to, uint256 amount) internal {
        if (amount != 0) LEDGER.transfer(to, token, amount);
    }

    function _takePlace(uint40 agentId) private returns (uint32 place) {
        uint256 free = _freePlaces.length;
        if (free == 0) {
            place = _places.length.toUint32();
            _places.push(agentId);
        } else {
            place = _freePlaces[free - 1];
            _freePlaces.pop();
            _places[place] = agentId;
        }
    }

    function _requireOwner(uint256 agentId) private view {
        require(AGENTS.ownerOf(agentId) == msg.sender, NotAgentOwner(agentId, msg.sender));
    }
}
