// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Vm} from "./Vm.sol";

/// @notice The base of all Solidity tests: assertions, bounds for fuzzing, named accounts.
abstract contract Test {
    struct Account {
        address addr;
        uint256 key;
    }

    Vm internal constant vm = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);

    /// @dev An address derived from `name`, labelled with it in traces.
    function makeAddr(string memory name) internal returns (address) {
        return makeAccount(name).addr;
    }

    /// @dev Like {makeAddr}, with the key that signs for it.
    function makeAccount(string memory name) internal returns (Account memory account) {
        account.key = uint256(keccak256(bytes(name)));
        account.addr = vm.addr(account.key);
        vm.label(account.addr, name);
    }

    /// @dev Deploys a contract from its artifact, where `new` would have the compiler optimise its code once more in every
    /// test that deploys it: that took most of the build's time.
    function deploy(string memory contractName, bytes memory arguments) internal returns (address deployed) {
        bytes memory code = bytes.concat(vm.getCode(contractName), arguments);
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        assertTrue(deployed != address(0), contractName);
    }

    /// @dev A 65-byte signature of `digest` by `account`.
    function signed(Account memory account, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(account.key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Maps a fuzzed `value` into [min, max]: a value already inside stays, the bounds are reached. Panics if the
    /// range is empty.
    function bound(uint256 value, uint256 min, uint256 max) internal pure returns (uint256) {
        uint256 size = max - min;
        if (value >= min && value <= max) return value;
        // The extremes of the fuzzer's input become the extremes of the range.
        if (value <= 3 && size >= value) return min + value;
        if (value >= type(uint256).max - 3 && size >= type(uint256).max - value) {
            return max - (type(uint256).max - value);
        }
        return min + (value % (size + 1));
    }

    function assertTrue(bool value) internal pure {
        vm.assertTrue(value);
    }

    function assertTrue(bool value, string memory message) internal pure {
        vm.assertTrue(value, message);
    }

    function assertFalse(bool value) internal pure {
        vm.assertFalse(value);
    }

    function assertFalse(bool value, string memory message) internal pure {
        vm.assertFalse(value, message);
    }

    function assertEq(uint256 left, uint256 right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(uint256 left, uint256 right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(int256 left, int256 right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(address left, address right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(address left, address right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(bool left, bool right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(bytes32 left, bytes32 right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(bytes32 left, bytes32 right, string memory message) internal pure {
        vm.assertEq(left, right, message);
    }

    function assertEq(bytes memory left, bytes memory right) internal pure {
        vm.assertEq(left, right);
    }

    function assertEq(string memory left, string memory right) internal pure {
        vm.assertEq(left, right);
    }

    function assertNotEq(uint256 left, uint256 right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertNotEq(address left, address right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertNotEq(bytes32 left, bytes32 right) internal pure {
        vm.assertNotEq(left, right);
    }

    function assertGt(uint256 left, uint256 right) internal pure {
        vm.assertGt(left, right);
    }

    function assertGt(uint256 left, uint256 right, string memory message) internal pure {
        vm.assertGt(left, right, message);
    }

    function assertGe(uint256 left, uint256 right) internal pure {
        vm.assertGe(left, right);
    }

    function assertGe(uint256 left, uint256 right, string memory message) internal pure {
        vm.assertGe(left, right, message);
    }

    function assertLt(uint256 left, uint256 right) internal pure {
        vm.assertLt(left, right);
    }

    function assertLt(uint256 left, uint256 right, string memory message) internal pure {
        vm.assertLt(left, right, message);
    }

    function assertLe(uint256 left, uint256 right) internal pure {
        vm.assertLe(left, right);
    }

    function assertLe(uint256 left, uint256 right, string memory message) internal pure {
        vm.assertLe(left, right, message);
    }

    function assertApproxEqAbs(uint256 left, uint256 right, uint256 maxDelta) internal pure {
        vm.assertApproxEqAbs(left, right, maxDelta);
    }
}
