import { AinurError } from "../errors/AinurError.ts";

/** An auction that cannot be held as it is described; the message names the bid, the line or the value. */
export class AuctionError extends AinurError {
  override name = "AuctionError";
}
