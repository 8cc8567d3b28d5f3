import { expect, it } from "vitest";
import { readCoverage } from "./readCoverage.ts";

const OUTPUT = `
  12 passing

╔══════════════════════════════════════════════════════════════════╗
║                         Coverage Report                          ║
╚══════════════════════════════════════════════════════════════════╝
╔══════════════════════════════════════════════════════════════════╗
║ File Coverage                                                    ║
╟─────────────────────────┬────────┬─────────────┬─────────────────╢
║ \u001B[33mFile Path\u001B[39m               │ Line % │ Statement % │ Uncovered Lines ║
╟─────────────────────────┼────────┼─────────────┼─────────────────╢
║ contracts/Ledger.sol    │ 100.00 │ 100.00      │ -               ║
║ contracts/jobs/Jobs.sol │ 50.00  │ 90.91       │ 2, 14-16        ║
╟─────────────────────────┼────────┼─────────────┼─────────────────╢
║ \u001B[33mTotal\u001B[39m                   │ 75.00  │ 95.45       │                 ║
╚═════════════════════════╧════════╧═════════════╧═════════════════╝
`;

it("reads the share of the statements of each file and of all", () => {
  expect(readCoverage(OUTPUT)).toEqual([
    { file: "contracts/Ledger.sol", statements: 100, uncovered: "-" },
    { file: "contracts/jobs/Jobs.sol", statements: 90.91, uncovered: "2, 14-16" },
    { file: "Total", statements: 95.45, uncovered: "" },
  ]);
});

it("finds nothing where no table was printed", () => {
  expect(readCoverage("Error HHE909: Compilation failed")).toEqual([]);
});
