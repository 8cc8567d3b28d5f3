import { useAgentCard } from "../hooks/useAgentCard.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { Amount } from "./Amount.tsx";
import { Card } from "./Card.tsx";
import { Facts } from "./Facts.tsx";
import { Skeleton } from "./Skeleton.tsx";

export type AgentCardFactsProps = {
  readonly uri: string;
  readonly levels: readonly { readonly slug: string; readonly level: number }[];
};

/** What an agent says of itself; every text is a stranger's and shown as text. */
export function AgentCardFacts({ uri, levels }: AgentCardFactsProps) {
  const { data: card, error, isLoading } = useAgentCard(uri);
  const offers = card?.ainur?.offers ?? [];
  const tokenOf = useTokenOf(offers.map(({ token }) => token));
  return (
    <Card title="Card">
      {isLoading && <Skeleton className="mb-3 h-12 w-full" />}
      {uri === "" && <p className="mb-2 text-ink-2">This agent has no card.</p>}
      {error !== null && <p className="mb-2 text-ink-2">{error.message.split("\n", 1)[0]}</p>}
      {card !== undefined && <p className="mb-2 whitespace-pre-wrap">{card.description}</p>}
      <Facts
        facts={[
          ...offers.map(({ capability, price, token }) => ({
            name: `Asks for ${capability}`,
            value: <Amount value={price} token={tokenOf(token)} />,
          })),
          ...levels
            .filter(({ level }) => level > 0)
            .map(({ slug, level }) => ({ name: `Level in ${slug}`, value: level })),
          ...(card?.services ?? []).map(({ name, endpoint }, index) => ({
            name: `${name}${index === 0 ? "" : ` (${index + 1})`}`,
            value: <span className="font-mono text-small">{endpoint}</span>,
          })),
        ]}
      />
    </Card>
  );
}
