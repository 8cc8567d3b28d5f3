// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What {Nominations} asks of Staking: a delay, and what offences have left of nominations.
contract StakingFactorMock {
    uint48 public constant UNBONDING_PERIOD = 28 days;

    uint256 private constant WHOLE = 1e36;

    mapping(uint256 agentId => uint256 factor) private _factors;
    mapping(uint256 agentId => bool) private _offended;

    /// @notice Takes `bps` basis points of what is left, as an offence does.
    function slash(uint256 agentId, uint256 bps) external {
        setFactor(agentId, (nominationFactor(agentId) * (10_000 - bps)) / 10_000);
    }

    function setFactor(uint256 agentId, uint256 factor) public {
        _factors[agentId] = factor;
        _offended[agentId] = true;
    }

    function nominationFactor(uint256 agentId) public view returns (uint256) {
        return _offended[agentId] ? _factors[agentId] : WHOLE;
    }
}
