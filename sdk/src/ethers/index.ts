export { type AinurContractsParameters, ainurContracts } from "./ainurContracts.ts";
export * from "./typechain/index.ts";
