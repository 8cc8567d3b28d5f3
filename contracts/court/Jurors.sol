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
import {Packing, Record} from "./Packing.sol";

/// @title The list of jurors
/// @notice A place on the list is an agent's; how likely the agent is taken when its place is hit says its record. A place that
/// became free is given away only after `WITHDRAWAL_DELAY`, when every dispute that could still draw its last holder is
/// over. So whoever comes or goes changes no draw of an open dispute.
abstract contract Jurors is CourtParameters {
    using Packing for Record;
    using Packing for uint256;
    using SafeCast for uint256;

    /// @dev Highest weight of a juror.
    uint16 internal constant MAX_UNITS = 10;
    /// @dev Seconds from opting out to the withdrawal of the deposit, longer than a dispute with all its appeals.
    uint48 private constant WITHDRAWAL_DELAY = 28 days;

    ILedger internal immutable LEDGER;
    uint256 internal immutable AINU;
    IAgentRegistry private immutable REGISTRY;
    /// @dev The registry as a collection of tokens.
    IERC721 internal immutable AGENTS;
    IStaking private immutable STAKING;
    IReputation private immutable REPUTATION;
    INominations private immutable NOMINATIONS;

    /// @dev Agents, six to a slot; 0 where a place is free.
    uint40[] internal _places;
    mapping(uint256 index => uint256 place) private _freePlaces;
    mapping(uint256 agentId => uint256 packedRecord) internal _jurors;

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
        require(_jurors[agentId] == 0, AlreadyJuror(agentId));
        require(STAKING.isEligible(agentId), AgentNotEligible(agentId));
        uint256 score = REPUTATION.scoreOf(agentId);
        uint256 minimum = _register.minScore;
        require(score >= minimum, ScoreTooLow(agentId, score, minimum));

        uint256 deposit = units * DEPOSIT_UNIT;
        Record memory juror;
        juror.deposit = deposit;
        juror.units = units;
        juror.activeFrom = block.timestamp;
        juror.activeTo = type(uint48).max;
        juror.place = _takePlace(agentId.toUint40());
        _jurors[agentId] = juror.pack();
        emit JurorOptedIn(agentId, units, deposit, uint48(block.timestamp));

        LEDGER.transferFrom(msg.sender, address(this), AINU, deposit);
    }

    /// @inheritdoc ICourt
    function optOut(uint256 agentId) external {
        _requireOwner(agentId);
        Record memory juror = _jurors[agentId].toRecord();
        require(juror.activeTo == type(uint48).max, NotJuror(agentId));

        juror.activeTo = block.timestamp;
        _jurors[agentId] = juror.pack();
        emit JurorOptedOut(agentId, uint48(block.timestamp), uint48(block.timestamp) + WITHDRAWAL_DELAY);
    }

    /// @inheritdoc ICourt
    function withdrawDeposit(uint256 agentId, address to) external returns (uint256 amount) {
        _requireOwner(agentId);
        _requireBeneficiary(to);
        Record memory juror = _jurors[agentId].toRecord();
        require(juror.units != 0, NotJuror(agentId));
        bool active = juror.activeTo == type(uint48).max;
        uint48 withdrawableAt = uint48(active ? juror.activeTo : juror.activeTo + WITHDRAWAL_DELAY);
        require(
            juror.seats == 0 && block.timestamp >= withdrawableAt,
            DepositReserved(agentId, juror.seats, withdrawableAt)
        );

        amount = juror.deposit;
        delete _jurors[agentId];
        delete _places[juror.place];
        _freePlaces[_register.freePlaces++] = juror.place;
        emit DepositWithdrawn(agentId, to, amount);

        _pay(AINU, to, amount);
    }

    /// @inheritdoc ICourt
    function jurorOf(uint256 agentId) external view returns (Juror memory) {
        Record memory juror = _jurors[agentId].toRecord();
        return
            Juror({
                units: uint16(juror.units),
                deposit: uint128(juror.deposit),
                seats: uint32(juror.seats),
                activeFrom: uint48(juror.activeFrom),
                activeTo: uint48(juror.activeTo)
            });
    }

    /// @inheritdoc ICourt
    function jurorCount() public view returns (uint256) {
        return _places.length;
    }

    function _takeSeat(uint256 agentId, Record memory juror) internal {
        ++juror.seats;
        _jurors[agentId] = juror.pack();
    }

    /// @dev Ends a seat and takes `amount` of the deposit, or what is left.
    function _leaveSeat(uint256 agentId, uint256 amount) internal returns (uint256 slashed) {
        Record memory juror = _jurors[agentId].toRecord();
        slashed = Math.min(amount, juror.deposit);
        juror.deposit -= slashed;
        --juror.seats;
        _jurors[agentId] = juror.pack();
    }

    /// @dev Whether the juror is close to `party`: acts for it, or lives off its nomination. A tenth of the deposit, so that
    /// dust keeps nobody out, and from before `openedAt`, so that nobody is kept out whom the draw would have taken.
    function _isClose(
        uint256 agentId,
        Record memory juror,
        address party,
        uint256 openedAt
    ) internal view returns (bool) {
        if (party == address(0)) return false;
        if (_isController(agentId, party)) return true;
        return NOMINATIONS.backingOf(agentId, party, uint48(openedAt)) > juror.deposit / 10;
    }

    function _isController(uint256 agentId, address account) internal view returns (bool) {
        return REGISTRY.isController(agentId, account);
    }

    function _ownerOf(uint256 agentId) internal view returns (address) {
        return AGENTS.ownerOf(agentId);
    }

    function _pay(uint256 token, address to, uint256 amount) internal {
        if (amount != 0) LEDGER.transfer(to, token, amount);
    }

    function _takePlace(uint40 agentId) private returns (uint256 place) {
        uint32 free = _register.freePlaces;
        if (free == 0) {
            place = _places.length;
            _places.push(agentId);
        } else {
            _register.freePlaces = free - 1;
            place = _freePlaces[free - 1];
            _places[place] = agentId;
        }
    }

    function _requireOwner(uint256 agentId) private view {
        require(_ownerOf(agentId) == msg.sender, NotAgentOwner(agentId, msg.sender));
    }
}
