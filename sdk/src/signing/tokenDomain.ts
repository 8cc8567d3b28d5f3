import { type Address, BaseError, domainSeparator, hexToNumber, type TypedDataDomain } from "viem";
import { getEip712Domain } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import { readAction } from "../client/readAction.ts";
import { AinurError } from "../errors/AinurError.ts";

/** The bit that says, in ERC-5267, that a domain has a salt. */
const SALT_FIELD = 0x10;

/**
 * The EIP-712 domain of a token: what it says of itself (ERC-5267), otherwise its name and version 1. A token with another
 * version and without ERC-5267 cannot be signed for.
 */
export async function tokenDomain(client: AinurClient, token: Address): Promise<TypedDataDomain> {
  try {
    const { domain, fields } = await getEip712Domain(client, { address: token });
    const { salt, ...withoutSalt } = domain;
    return (hexToNumber(fields) & SALT_FIELD) === 0 ? withoutSalt : domain;
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
  }
  const name = await readAction(client, {
    contract: "token",
    address: token,
    functionName: "name",
    args: [],
  });
  const domain = { name, version: "1", chainId: client.chain.id, verifyingContract: token };
  const separator = await readAction(client, {
    contract: "token",
    address: token,
    functionName: "DOMAIN_SEPARATOR",
    args: [],
  });
  if (domainSeparator({ domain }) !== separator) throw new UnknownTokenDomain({ token });
  return domain;
}

/** Thrown when a token does not tell by which domain its holders sign. */
export class UnknownTokenDomain extends AinurError {
  override name = "UnknownTokenDomain";
  constructor({ token }: { readonly token: Address }) {
    super(`The EIP-712 domain of token ${token} is not known.`);
  }
}
