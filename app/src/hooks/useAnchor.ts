import { useEffect, useState } from "react";

/**
 * The time that a list of the newest is held at, so that it does not move: taken from its first row when that is known,
 * and again when `release` is called. `key` names the question; a new one is held anew.
 */
export function useAnchor(key: string, newest: number | undefined) {
  const [anchor, setAnchor] = useState<{ readonly key: string; readonly until: number }>();
  const isHeld = anchor?.key === key;
  useEffect(() => {
    if (!isHeld && newest !== undefined) setAnchor({ key, until: newest });
  }, [isHeld, key, newest]);
  return { until: isHeld ? anchor.until : undefined, release: () => setAnchor(undefined) };
}
