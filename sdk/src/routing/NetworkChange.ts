/** Something that happens to the network at a time `at`, in steps. */
export type NetworkChange = { readonly at: number } & (
  | { readonly kind: "load"; readonly load: number }
  | { readonly kind: "linkDown" | "linkUp"; readonly link: readonly [number, number] }
  | { readonly kind: "nodeDown" | "nodeUp"; readonly node: number }
);
