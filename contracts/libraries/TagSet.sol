// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

import {IReputation} from "../interfaces/IReputation.sol";

/// @title TagSet: short texts that recur, each stored once and known by its number
library TagSet {
    uint256 internal constant MAX_LENGTH = 64;
    /// @dev The number of the empty tag.
    uint32 internal constant EMPTY = 0;
    /// @dev What {find} gives for a tag that nobody used.
    uint32 internal constant UNKNOWN = type(uint32).max;

    /// @param idOf Number by the tag's hash.
    /// @param tags The tag of number 1 comes first.
    struct Set {
        mapping(bytes32 tagHash => uint32 id) idOf;
        string[] tags;
    }

    /// @dev The number of `tag`, given now if it has none yet.
    function add(Set storage self, string calldata tag) internal returns (uint32 id) {
        if (bytes(tag).length == 0) return EMPTY;
        require(bytes(tag).length <= MAX_LENGTH, IReputation.TagTooLong(tag));
        bytes32 tagHash = keccak256(bytes(tag));
        id = self.idOf[tagHash];
        if (id != EMPTY) return id;
        self.tags.push(tag);
        id = SafeCast.toUint32(self.tags.length);
        self.idOf[tagHash] = id;
    }

    function find(Set storage self, string calldata tag) internal view returns (uint32 id) {
        if (bytes(tag).length == 0) return EMPTY;
        id = self.idOf[keccak256(bytes(tag))];
        if (id == EMPTY) return UNKNOWN;
    }

    function tagOf(Set storage self, uint32 id) internal view returns (string memory) {
        return id == EMPTY ? "" : self.tags[id - 1];
    }
}
