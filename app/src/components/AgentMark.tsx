import { agentMark } from "../agents/agentMark.ts";

export type AgentMarkProps = { readonly id: bigint; readonly size?: number };

/** The picture of an agent; its name stands beside it, so readers of screens skip it. */
export function AgentMark({ id, size = 20 }: AgentMarkProps) {
  const { hue, cells } = agentMark(id);
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="-1 -1 7 7"
      className="shrink-0 rounded-[5px]"
      style={{ background: `oklch(0.7 0.05 ${hue} / 22%)`, color: `oklch(0.62 0.1 ${hue})` }}
    >
      {cells.map(({ x, y }) => (
        <rect key={`${x},${y}`} x={x} y={y} width="1.02" height="1.02" fill="currentColor" />
      ))}
    </svg>
  );
}
