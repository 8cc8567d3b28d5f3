// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICourt} from "../interfaces/ICourt.sol";

/// @dev What a vote touches of a dispute.
/// @param jurors Asked for in the first round.
/// @param ruling What the last votes gave. An unanswered challenge that overrides it is not counted here.
/// @param committed Seats of the round with a commitment that can be revealed.
/// @param left Seats that can still act in this phase; once ruled, earlier rounds that are not settled.
/// @param redrawn Whether the round had its second draw.
/// @param lost Whether jurors of the round have lost AINU already, which waits in the round's pot.
/// @param challenged Whether the ruling is, in Appeal and after: a challenge that is still unanswered in Final has won.
/// @param refused Whether the arbitrable has not taken the ruling.
/// @param version Of the parameters.
/// @param endsAt Of the phase; kept in Final.
/// @param next The free docket after this one, once this one is free.
/// @param tries Places that the draw under way has looked at.
struct Stage {
    uint256 serial; // 48 bits
    ICourt.Phase phase;
    uint256 round; // 8 bits, as all up to `misses`
    uint256 choices;
    uint256 ruling;
    uint256 jurors;
    uint256 seats;
    uint256 committed;
    uint256 left;
    uint256 misses;
    bool redrawn;
    bool lost;
    bool challenged;
    bool refused;
    uint256 version; // 16 bits
    uint256 endsAt; // 40 bits
    uint256 next; // 24 bits
    uint256 tries; // 24 bits
}

/// @dev A seat.
struct Ballot {
    uint256 agentId; // 40 bits
    uint256 choice; // 8 bits
    ICourt.SeatState state;
    bytes25 commitment;
}

/// @dev A juror. `place` is where it stands in the list.
struct Record {
    uint256 deposit; // 96 bits
    uint256 units; // 8 bits
    uint256 seats; // 24 bits
    uint256 activeFrom; // 48 bits
    uint256 activeTo; // 48 bits
    uint256 place; // 32 bits
}

/// @title What the court keeps in one slot each
/// @notice By hand: the compiler would mask a slot again for each field that it writes, and a field each time it is read.
/// Whoever sets a field keeps it within its bits.
library Packing {
    function pack(Stage memory s) internal pure returns (uint256) {
        return
            s.serial |
            (uint256(s.phase) << 48) |
            (s.round << 56) |
            (s.choices << 64) |
            (s.ruling << 72) |
            (s.jurors << 80) |
            (s.seats << 88) |
            (s.committed << 96) |
            (s.left << 104) |
            (s.misses << 112) |
            (_bit(s.redrawn) << 120) |
            (_bit(s.lost) << 121) |
            (_bit(s.challenged) << 122) |
            (_bit(s.refused) << 123) |
            (s.version << 128) |
            (s.endsAt << 144) |
            (s.next << 184) |
            (s.tries << 208);
    }

    function toStage(uint256 word) internal pure returns (Stage memory s) {
        s.serial = uint48(word);
        s.phase = ICourt.Phase(uint8(word >> 48));
        s.round = uint8(word >> 56);
        s.choices = uint8(word >> 64);
        s.ruling = uint8(word >> 72);
        s.jurors = uint8(word >> 80);
        s.seats = uint8(word >> 88);
        s.committed = uint8(word >> 96);
        s.left = uint8(word >> 104);
        s.misses = uint8(word >> 112);
        s.redrawn = (word >> 120) & 1 != 0;
        s.lost = (word >> 121) & 1 != 0;
        s.challenged = (word >> 122) & 1 != 0;
        s.refused = (word >> 123) & 1 != 0;
        s.version = uint16(word >> 128);
        s.endsAt = uint40(word >> 144);
        s.next = uint24(word >> 184);
        s.tries = uint24(word >> 208);
    }

    function pack(Ballot memory b) internal pure returns (uint256) {
        return b.agentId | (b.choice << 40) | (uint256(b.state) << 48) | uint256(bytes32(b.commitment));
    }

    function toBallot(uint256 word) internal pure returns (Ballot memory b) {
        b.agentId = uint40(word);
        b.choice = uint8(word >> 40);
        b.state = ICourt.SeatState(uint8(word >> 48));
        b.commitment = bytes25(bytes32(word));
    }

    function pack(Record memory r) internal pure returns (uint256) {
        return
            r.deposit |
            (r.units << 96) |
            (r.seats << 104) |
            (r.activeFrom << 128) |
            (r.activeTo << 176) |
            (r.place << 224);
    }

    function toRecord(uint256 word) internal pure returns (Record memory r) {
        r.deposit = uint96(word);
        r.units = uint8(word >> 96);
        r.seats = uint24(word >> 104);
        r.activeFrom = uint48(word >> 128);
        r.activeTo = uint48(word >> 176);
        r.place = uint32(word >> 224);
    }

    /// @dev An account and 96 bits beside it.
    function pack(address account, uint256 rest) internal pure returns (uint256) {
        return uint160(account) | (rest << 160);
    }

    function toAccount(uint256 word) internal pure returns (address) {
        return address(uint160(word));
    }

    function toRest(uint256 word) internal pure returns (uint256) {
        return word >> 160;
    }

    function _bit(bool flag) private pure returns (uint256) {
        return flag ? 1 : 0;
    }
}
