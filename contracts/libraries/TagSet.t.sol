// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IReputation} from "../interfaces/IReputation.sol";
import {Test} from "../mocks/Test.sol";
import {TagSet} from "./TagSet.sol";

contract TagSetTest is Test {
    using TagSet for TagSet.Set;

    TagSet.Set private _set;

    function add(string calldata tag) external returns (uint32) {
        return _set.add(tag);
    }

    function find(string calldata tag) external view returns (uint32) {
        return _set.find(tag);
    }

    function test_add_numbersTagsOnce() public {
        assertEq(this.add("starred"), 1);
        assertEq(this.add("uptime"), 2);
        assertEq(this.add("starred"), 1);
        assertEq(_set.tagOf(1), "starred");
        assertEq(_set.tagOf(2), "uptime");
        assertEq(this.find("uptime"), 2);
    }

    function test_add_keepsZeroForTheEmptyTag() public {
        assertEq(this.add(""), TagSet.EMPTY);
        assertEq(this.find(""), TagSet.EMPTY);
        assertEq(_set.tagOf(TagSet.EMPTY), "");
        assertEq(_set.tags.length, 0);
    }

    function test_find_tellsUnknownFromEmpty() public view {
        assertEq(this.find("starred"), TagSet.UNKNOWN);
    }

    function testFuzz_add_revertsWhenTagIsTooLong(string calldata tag) public {
        bool tooLong = bytes(tag).length > TagSet.MAX_LENGTH;
        if (tooLong) vm.expectRevert(abi.encodeWithSelector(IReputation.TagTooLong.selector, tag));
        uint32 id = this.add(tag);
        if (!tooLong) assertEq(_set.tagOf(id), tag);
    }

    function test_add_takesSixtyFourBytes() public {
        string memory longest = string(abi.encodePacked(bytes32("a"), bytes32("b")));
        assertEq(this.add(longest), 1);
        assertEq(_set.tagOf(1), longest);
        string memory longer = string.concat(longest, "c");
        vm.expectRevert(abi.encodeWithSelector(IReputation.TagTooLong.selector, longer));
        this.add(longer);
    }
}
