import { MalformedDocument } from "./errors.ts";

export type ParseJsonParameters = {
  /** What the bytes are meant to be, for the error. */
  readonly document: string;
  readonly bytes: Uint8Array;
  /** Largest document, in bytes. */
  readonly maxBytes: number;
};

/** Deeper nesting is an attack on whoever walks the value recursively. */
const MAX_DEPTH = 32;
/** Keys through which a careless copy would reach a prototype. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses JSON written by a stranger: bounded in size and depth, in well-formed UTF-8, without keys that name prototypes.
 *
 * @throws {MalformedDocument}
 */
export function parseJson({ document, bytes, maxBytes }: ParseJsonParameters): unknown {
  if (bytes.length > maxBytes) {
    throw new MalformedDocument({
      document,
      reason: `${bytes.length} bytes, at most ${maxBytes} are allowed`,
    });
  }
  let root: unknown;
  try {
    root = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new MalformedDocument({ document, reason: "not JSON in UTF-8", cause });
  }
  // A list instead of recursion: the value is not known to be shallow yet.
  const pending: { readonly value: unknown; readonly path: string; readonly depth: number }[] = [
    { value: root, path: "", depth: 1 },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path, depth } = next;
    if (typeof value === "string" && !value.isWellFormed()) {
      throw new MalformedDocument({ document, path, reason: "half a surrogate pair" });
    }
    if (typeof value !== "object" || value === null) continue;
    if (depth > MAX_DEPTH)
      throw new MalformedDocument({ document, path, reason: `deeper than ${MAX_DEPTH} levels` });
    for (const [key, child] of Object.entries(value)) {
      const childPath = joinPath(path, Array.isArray(value) ? Number(key) : key);
      if (FORBIDDEN_KEYS.has(key))
        throw new MalformedDocument({ document, path: childPath, reason: "forbidden key" });
      if (!key.isWellFormed())
        throw new MalformedDocument({ document, path, reason: "a key with half a surrogate pair" });
      pending.push({ value: child, path: childPath, depth: depth + 1 });
    }
  }
  return root;
}

/** Appends a key or an index to a path: `services[0].endpoint`. */
export function joinPath(path: string, key: PropertyKey): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return path === "" ? String(key) : `${path}.${String(key)}`;
}
