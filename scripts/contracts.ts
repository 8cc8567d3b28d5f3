/** The contracts whose ABIs the SDK carries. Everything generated starts from this list. */
export const contracts = [
  "contracts/AgentRegistry.sol:AgentRegistry",
  "contracts/AinuToken.sol:AinuToken",
  "contracts/TestDollar.sol:TestDollar",
  "contracts/Ledger.sol:Ledger",
  "contracts/TokenList.sol:TokenList",
  "contracts/staking/Staking.sol:Staking",
  "contracts/reputation/Reputation.sol:Reputation",
  "contracts/jobs/Jobs.sol:Jobs",
  "contracts/interfaces/IArbitratorV2.sol:IArbitratorV2",
  "@openzeppelin/contracts/access/manager/AccessManager.sol:AccessManager",
  "@openzeppelin/contracts/governance/TimelockController.sol:TimelockController",
] as const;
