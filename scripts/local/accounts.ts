import { bytesToHex, type HDAccount, type Hex } from "viem";
import { mnemonicToAccount } from "viem/accounts";

const MNEMONIC = "test test test test test test test test test test test junk";

/** Accounts that the local chain gives ether. The first ten are those of every development chain. */
export const ACCOUNTS = 60;
/** Deploys, governs and holds all AINU. */
export const HOLDER = 0;
const FIRST_AGENT = 10;
const FIRST_CLIENT = 20;
const FIRST_JUROR = 40;
const FIRST_NOMINATOR = 50;
const UNDERWRITER = 55;

/** An account of the development mnemonic. */
export function accountAt(addressIndex: number): HDAccount {
  return mnemonicToAccount(MNEMONIC, { addressIndex });
}

export const agentAccount = (index: number): HDAccount => accountAt(FIRST_AGENT + index);
export const clientAccount = (index: number): HDAccount => accountAt(FIRST_CLIENT + index);
export const jurorAccount = (index: number): HDAccount => accountAt(FIRST_JUROR + index);
export const nominatorAccount = (index: number): HDAccount => accountAt(FIRST_NOMINATOR + index);
export const underwriterAccount = (): HDAccount => accountAt(UNDERWRITER);

/** The private key, which a program of its own needs to act by. */
export function keyOf(account: HDAccount): Hex {
  const { privateKey } = account.getHdKey();
  if (!privateKey) throw new Error(`${account.address} has no private key`);
  return bytesToHex(privateKey);
}
