export type { Auction, Bid } from "./Auction.ts";
export * from "./AuctionError.ts";
export * from "./corePayments.ts";
export { type Allocation, type AuctionOptions, determineWinners } from "./determineWinners.ts";
export * from "./procure.ts";
export * from "./readCats.ts";
export { type Payments, vcgPayments } from "./vcgPayments.ts";
export * from "./writeCats.ts";
