import { AinurError } from "../errors/AinurError.ts";

/** What was asked of a division cannot be answered; the message names the value. */
export class AttributionError extends AinurError {
  override name = "AttributionError";
}
