import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTypeChain } from "typechain";
import type { Abi } from "viem";

/**
 * TypeChain's types and factories for ethers v6, by path. Without bytecode: contracts are deployed by `npm run deploy`.
 *
 * @example
 * const files = await renderTypechain(new Map([["Jobs", jobsAbi]]));
 */
export async function renderTypechain(abis: ReadonlyMap<string, Abi>): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "ainur-typechain-"));
  try {
    const inputDir = join(folder, "abi");
    const outDir = join(folder, "out");
    await mkdir(inputDir);
    const inputs = await Promise.all(
      [...abis].map(async ([name, abi]) => {
        const file = join(inputDir, `${name}.json`);
        await writeFile(file, JSON.stringify(abi));
        return file;
      }),
    );
    await runTypeChain({
      cwd: folder,
      inputDir,
      outDir,
      target: "ethers-v6",
      filesToProcess: inputs,
      allFiles: inputs,
      flags: {
        alwaysGenerateOverloads: false,
        discriminateTypes: false,
        environment: undefined,
        node16Modules: true,
      },
    });
    const files = new Map<string, string>();
    for await (const path of glob("**/*.ts", { cwd: outDir }))
      files.set(path, asTypeScript(await readFile(join(outDir, path), "utf8")));
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Node runs our TypeScript as it is, so a module is imported by the name of its file; and an ABI is written down once. */
function asTypeScript(source: string): string {
  return source
    .replace(/(from "\.{1,2}\/[^"]*?)(?:\.js)?"/g, '$1.ts"')
    .replace(/^const _abi = \[\n.*?\n\] as const;$/ms, (abi, offset: number) => {
      const name = /class (\w+)__factory/.exec(source.slice(offset + abi.length))?.[1] ?? "";
      const variable = name.charAt(0).toLowerCase() + name.slice(1);
      return `import { ${variable}Abi as _abi } from "../../../abi/${variable}.ts";`;
    });
}
