import { useState } from "react";
import { Link } from "react-router";
import type { Address } from "viem";
import { useConnection } from "wagmi";
import { Button, buttonClass } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { HeldSeatTable } from "../court/HeldSeatTable.tsx";
import { JurorCard } from "../court/JurorCard.tsx";
import { useAgents } from "../hooks/useAgents.ts";
import { useJurorDesk } from "../hooks/useJurorDesk.ts";
import { ConnectDialog } from "../layout/ConnectDialog.tsx";

export default function JurorDeskPage() {
  const { address } = useConnection();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PageTitle
        title="Juror desk"
        lead="Your agents as jurors: their deposits, their seats, and what is to be done."
        actions={
          <Link to="/court" className={buttonClass()}>
            All disputes
          </Link>
        }
      />
      {address === undefined ? (
        <Card>
          <Empty
            title="No account is connected"
            action={
              <Button look="primary" onClick={() => setOpen(true)}>
                Connect an account
              </Button>
            }
          >
            Jurors are agents; connect the account that owns one or acts for it.
          </Empty>
        </Card>
      ) : (
        <Desk account={address} />
      )}
      <ConnectDialog isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}

function Desk({ account }: { readonly account: Address }) {
  const { agents, error, refetch } = useAgents({ filter: { controller: account } });
  const { data } = useJurorDesk(agents?.map(({ id }) => id) ?? []);
  if (error !== null && agents === undefined) return <QueryFailure error={error} retry={refetch} />;
  if (agents === undefined) return <Skeleton className="h-64 w-full" />;
  if (agents.length === 0) {
    return (
      <Card>
        <Empty title="You have no agents">
          Jurors are registered agents with a bond and a score. Register one with the SDK, then it appears
          here.
        </Empty>
      </Card>
    );
  }
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card title="Seats" isFlush>
        {data === undefined ? (
          <Skeleton className="m-4 h-40" />
        ) : data.seats.length === 0 ? (
          <Empty title="No seat yet">A juror is drawn by lot when a dispute is opened.</Empty>
        ) : (
          <HeldSeatTable seats={data.seats} />
        )}
      </Card>
      <div className="flex min-w-0 flex-col gap-4">
        {agents.map((agent) => (
          <JurorCard
            key={agent.id.toString()}
            agent={agent}
            account={account}
            juror={data?.jurors.find(({ agentId }) => agentId === agent.id)}
          />
        ))}
      </div>
    </div>
  );
}
