import type { Address } from "viem";
import { AinurError } from "../errors/AinurError.ts";

/** Why a policy refuses. Amounts are units of `token`, times seconds. */
export type Refusal =
  | { readonly rule: "expiry"; readonly limit: number; readonly asked: number; readonly token?: undefined }
  | {
      readonly rule: "contracts" | "counterparties" | "tokens" | "arbitrators";
      readonly limit: readonly Address[];
      readonly asked: Address;
      readonly token?: undefined;
    }
  | {
      readonly rule: "perTransaction" | "perDay";
      readonly limit: bigint;
      /** With `perDay`, all of the last 24 hours, this one included. */
      readonly asked: bigint;
      readonly token: Address;
    };

/** Thrown before anything is simulated, signed or sent. */
export class PolicyRefusal extends AinurError {
  override name = "PolicyRefusal";
  readonly rule: Refusal["rule"];
  readonly limit: Refusal["limit"];
  readonly asked: Refusal["asked"];
  readonly token: Address | undefined;
  constructor(refusal: Refusal) {
    super(sentence(refusal));
    this.rule = refusal.rule;
    this.limit = refusal.limit;
    this.asked = refusal.asked;
    this.token = refusal.token;
  }
}

function sentence(refusal: Refusal): string {
  switch (refusal.rule) {
    case "expiry":
      return `The spend policy ended at ${refusal.limit}; it is ${refusal.asked}.`;
    case "perTransaction":
    case "perDay":
      return `The spend policy allows ${refusal.limit} of ${refusal.token} (${refusal.rule}), but ${refusal.asked} was asked for.`;
    default:
      return `The spend policy does not allow ${refusal.asked} (${refusal.rule}).`;
  }
}
