// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ledger} from "../../contracts/Ledger.sol";
import {FeeToken} from "../../contracts/mocks/FeeToken.sol";
import {MintableToken} from "../../contracts/mocks/MintableToken.sol";
import {ReenteringToken} from "../../contracts/mocks/ReenteringToken.sol";
import {Test} from "../../contracts/mocks/Test.sol";

/// @dev Four people and the re-entering token do random things with three kinds of tokens. The runner ignores what
/// reverts in here, so everything that goes otherwise than it must is noted in `violation`.
contract LedgerHandler is Test {
    Ledger public immutable LEDGER = new Ledger();
    ReenteringToken private immutable REENTERING = new ReenteringToken();

    MintableToken[] public tokens = [new MintableToken(), new FeeToken(), REENTERING];
    address[] public accounts = [
        makeAddr("ann"),
        makeAddr("ben"),
        makeAddr("cid"),
        makeAddr("dot"),
        address(REENTERING)
    ];
    mapping(MintableToken token => uint256) public donated;
    string public violation;

    function deposit(uint256 fromSeed, uint256 tokenSeed, uint256 amount, uint256 toSeed) external {
        (address from, MintableToken token) = (_account(fromSeed), _token(tokenSeed));
        _fund(token, from, bound(amount, 1, 1e30));
        _depositAll(token, from, _account(toSeed));
    }

    function withdraw(uint256 ownerSeed, uint256 tokenSeed, uint256 amount, uint256 toSeed) external {
        (address owner, MintableToken token) = (_account(ownerSeed), _token(tokenSeed));
        uint256 balance = _balance(owner, token);
        // Now and then more than there is
        amount = bound(amount, 0, balance + balance / 8 + 1);
        uint256 held = token.balanceOf(address(LEDGER));
        vm.prank(owner);
        try LEDGER.withdraw(token, amount, _account(toSeed)) {
            _check(amount <= balance, "withdrew more than the balance");
            _check(token.balanceOf(address(LEDGER)) == held - amount, "withdrew another amount");
        } catch {
            _check(amount > balance, "a withdrawal was refused");
        }
    }

    function transfer(uint256 ownerSeed, uint256 tokenSeed, uint256 amount, uint256 toSeed) external {
        (address owner, MintableToken token) = (_account(ownerSeed), _token(tokenSeed));
        uint256 balance = _balance(owner, token);
        amount = bound(amount, 0, balance + balance / 8 + 1);
        vm.prank(owner);
        try LEDGER.transfer(_account(toSeed), _id(token), amount) {
            _check(amount <= balance, "transferred more than the balance");
        } catch {
            _check(amount > balance, "a transfer was refused");
        }
    }

    function setOperator(uint256 ownerSeed, uint256 operatorSeed, bool approved) external {
        vm.prank(_account(ownerSeed));
        LEDGER.setOperator(_account(operatorSeed), approved);
    }

    function pull(uint256 callerSeed, uint256 ownerSeed, uint256 tokenSeed, uint256 amount) external {
        (address caller, address owner) = (_account(callerSeed), _account(ownerSeed));
        MintableToken token = _token(tokenSeed);
        amount = bound(amount, 0, _balance(owner, token));
        bool allowed = amount == 0 || caller == owner || LEDGER.isOperator(owner, caller);
        vm.prank(caller);
        try LEDGER.transferFrom(owner, caller, _id(token), amount) {
            _check(allowed, "a stranger pulled");
        } catch {
            _check(!allowed, "an operator could not pull");
        }
    }

    function donate(uint256 tokenSeed, uint256 amount) external {
        MintableToken token = _token(tokenSeed);
        amount = bound(amount, 0, 1e30);
        token.mint(address(LEDGER), amount);
        donated[token] += amount;
    }

    /// @dev A deposit in whose middle the token deposits or withdraws any token for its own account.
    function reenter(uint256 fromSeed, uint256 innerTokenSeed, uint256 amount, bool deposits) external {
        (address from, MintableToken inner) = (_account(fromSeed), _token(innerTokenSeed));
        amount = bound(amount, 1, 1e30);
        _fund(REENTERING, from, amount);
        if (deposits) {
            _fund(inner, address(REENTERING), amount);
            REENTERING.arm(address(LEDGER), abi.encodeCall(LEDGER.deposit, (inner, amount, from)));
        } else {
            uint256 balance = _balance(address(REENTERING), inner);
            REENTERING.arm(address(LEDGER), abi.encodeCall(LEDGER.withdraw, (inner, balance, from)));
        }
        _depositAll(REENTERING, from, from);
        _check(REENTERING.target() == address(0) && !REENTERING.succeeded(), "the guard was open");
    }

    function tokenCount() external view returns (uint256) {
        return tokens.length;
    }

    function sumOfBalances(MintableToken token) external view returns (uint256 sum) {
        for (uint256 i = 0; i < accounts.length; i++) sum += _balance(accounts[i], token);
    }

    function _fund(MintableToken token, address account, uint256 amount) private {
        token.mint(account, amount);
        vm.prank(account);
        token.approve(address(LEDGER), type(uint256).max);
    }

    function _depositAll(MintableToken token, address from, address to) private {
        uint256 held = token.balanceOf(address(LEDGER));
        uint256 before = _balance(to, token);
        uint256 amount = token.balanceOf(from);
        vm.prank(from);
        try LEDGER.deposit(token, amount, to) returns (uint256 credited) {
            _check(credited == token.balanceOf(address(LEDGER)) - held, "credited another amount than arrived");
            _check(credited == _balance(to, token) - before, "credited another amount than returned");
        } catch {
            _check(false, "a deposit was refused");
        }
    }

    function _check(bool right, string memory what) private {
        if (!right) violation = what;
    }

    function _balance(address account, MintableToken token) private view returns (uint256) {
        return LEDGER.balanceOf(account, _id(token));
    }

    function _account(uint256 seed) private view returns (address) {
        return accounts[seed % accounts.length];
    }

    function _token(uint256 seed) private view returns (MintableToken) {
        return tokens[seed % tokens.length];
    }

    function _id(MintableToken token) private pure returns (uint256) {
        return uint160(address(token));
    }
}

contract LedgerInvariants is Test {
    LedgerHandler private handler;

    function setUp() public {
        handler = new LedgerHandler();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    /// @dev The one invariant that matters most: what the Ledger holds is what it owes, but for donations.
    function invariant_holdsTheSumOfItsBalancesAndDonations() external view {
        for (uint256 i = 0; i < handler.tokenCount(); i++) {
            MintableToken token = handler.tokens(i);
            uint256 held = token.balanceOf(address(handler.LEDGER()));
            assertEq(held, handler.sumOfBalances(token) + handler.donated(token));
        }
        assertEq(handler.violation(), "");
    }
}
