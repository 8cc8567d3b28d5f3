import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Auction } from "../../sdk/src/auction/Auction.ts";
import { readCats } from "../../sdk/src/auction/readCats.ts";

export type Instance = { readonly name: string; readonly auction: Auction; readonly optimum: number };

/** The CATS files of `<data>/auctions` that have a known optimum. */
export function instances(data: string): Instance[] {
  const folder = join(data, "auctions");
  const optima = new Map(
    readFileSync(join(folder, "optima.tsv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .map(([name = "", value = ""]) => [name, Number(value)]),
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const name = file.slice(0, -".txt".length);
      const optimum = optima.get(name);
      if (optimum === undefined) throw new Error(`There is no optimum of ${name}`);
      return { name, auction: readCats(readFileSync(join(folder, file), "utf8")), optimum };
    });
}
