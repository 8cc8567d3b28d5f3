import type { AinurClient } from "./AinurClient.ts";

// A function's parameters are contravariant, so `never` stands for any of them.
type Action = (client: AinurClient, ...parameters: never) => unknown;

/** The same actions without their first parameter. */
export type Bound<actions extends Readonly<Record<string, Action>>> = {
  readonly [name in keyof actions]: actions[name] extends (
    client: AinurClient,
    ...parameters: infer parameters
  ) => infer result
    ? (...parameters: parameters) => result
    : never;
};

/** Gives a client's domain its methods. */
export function bindActions<const actions extends Readonly<Record<string, Action>>>(
  client: AinurClient,
  actions: actions,
): Bound<actions> {
  const methods = Object.entries(actions).map(([name, action]) => [
    name,
    (...parameters: never) => action(client, ...(parameters as never[] as never)),
  ]);
  return Object.fromEntries(methods) as Bound<actions>;
}
