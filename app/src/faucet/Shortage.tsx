import { type Spending, useLacking } from "../hooks/useLacking.ts";
import { MoreOf } from "./MoreOf.tsx";

/** Says how to come to what the connected account lacks to spend an amount; nothing when it has enough. */
export function Shortage({ spending }: { readonly spending: Spending }) {
  const isShort = useLacking(spending) > 0n;
  return isShort && <MoreOf token={spending.token} />;
}
