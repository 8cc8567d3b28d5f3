// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IInsurancePool} from "./IInsurancePool.sol";

/// @title Makes insurance pools
/// @notice Anyone can open a pool within the bounds; whoever does names the manager, who sets the price and nothing else.
interface IInsurancePools {
    event PoolCreated(
        address indexed pool,
        address indexed asset,
        bytes32 indexed capability,
        address manager,
        string name,
        string symbol,
        IInsurancePool.Settings settings,
        uint64 rate
    );

    function create(
        IInsurancePool.Settings calldata settings,
        address manager,
        uint64 rate,
        string calldata name,
        string calldata symbol
    ) external returns (IInsurancePool pool);

    function isPool(address account) external view returns (bool);
}
