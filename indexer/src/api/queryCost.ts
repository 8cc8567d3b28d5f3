import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

export type QueryVariables = Readonly<Record<string, unknown>>;

const DEFAULT_LIMIT = 50;
/** A page asks the database once for each row above it, which costs as much as this many rows. */
const PAGE_COST = 20;
/** Lists of the schema that lead back into it. Tools nest one in `types`; each more multiplies the answer by dozens. */
const SCHEMA_LISTS = new Set(["fields", "inputFields", "interfaces", "possibleTypes"]);
const MAX_SCHEMA_LISTS = 2;

/**
 * What a query costs at worst, in rows: a page of 50 costs 70, and 50 such pages below it 3,500. Ponder bounds a query's
 * tokens, depth and each page, but not what nested pages multiply to.
 */
export function queryCost(document: DocumentNode, variables: QueryVariables): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  const costOf = ({ selections }: SelectionSetNode, rows: number, open: ReadonlySet<string>): number => {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet === undefined) continue;
        if (selection.name.value.startsWith("__")) {
          cost +=
            listDepth(selection.selectionSet, open) > MAX_SCHEMA_LISTS ? Number.POSITIVE_INFINITY : rows;
          continue;
        }
        const limit = pageLimit(selection, variables, fragments);
        // What is not a page is one row for each row above it, or part of that row.
        cost += limit === undefined ? rows : rows * (PAGE_COST + limit);
        cost += costOf(selection.selectionSet, rows * (limit ?? 1), open);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        cost += costOf(selection.selectionSet, rows, open);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined || open.has(name)) continue; // validation refuses both
        cost += costOf(fragment.selectionSet, rows, new Set([...open, name]));
      }
      if (cost > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY;
    }
    return cost;
  };

  const listDepth = ({ selections }: SelectionSetNode, open: ReadonlySet<string>): number => {
    let deepest = 0;
    for (const selection of selections) {
      let depth = 0;
      if (selection.kind === Kind.FIELD) {
        const own = SCHEMA_LISTS.has(selection.name.value) ? 1 : 0;
        depth = own + (selection.selectionSet ? listDepth(selection.selectionSet, open) : 0);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        depth = listDepth(selection.selectionSet, open);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment !== undefined && !open.has(name)) {
          depth = listDepth(fragment.selectionSet, new Set([...open, name]));
        }
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };

  let cost = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) cost += costOf(definition.selectionSet, 1, new Set());
  }
  return cost;
}

const PAGE_FIELDS = new Set(["items", "pageInfo", "totalCount"]);

/** Whether a selection is of a page, also where a fragment selects it. */
function isPage(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  open: ReadonlySet<string> = new Set(),
): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return PAGE_FIELDS.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return isPage(selection.selectionSet, fragments, open);
    const name = selection.name.value;
    const fragment = fragments.get(name);
    return (
      fragment !== undefined &&
      !open.has(name) &&
      isPage(fragment.selectionSet, fragments, new Set([...open, name]))
    );
  });
}

/** The rows of a page at most; none for a field that is no page. */
function pageLimit(
  field: FieldNode,
  variables: QueryVariables,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number | undefined {
  if (field.selectionSet === undefined || !isPage(field.selectionSet, fragments)) return undefined;
  const argument = field.arguments?.find(({ name }) => name.value === "limit");
  return argument === undefined ? DEFAULT_LIMIT : (numberOf(argument.value, variables) ?? DEFAULT_LIMIT);
}

function numberOf(node: ValueNode, variables: QueryVariables): number | undefined {
  const value =
    node.kind === Kind.INT
      ? Number(node.value)
      : node.kind === Kind.VARIABLE
        ? variables[node.name.value]
        : undefined;
  return typeof value === "number" && value >= 0 ? value : undefined;
}
