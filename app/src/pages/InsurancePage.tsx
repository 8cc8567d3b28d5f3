import { Card } from "../components/Card.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { useInsurancePools } from "../hooks/useInsurancePools.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";
import { InsurancePoolTable } from "../insurance/InsurancePoolTable.tsx";

export default function InsurancePage() {
  const { pools, total, error, refetch } = useInsurancePools();
  const slugOf = useSlugOf();
  return (
    <>
      <PageTitle
        title="Insurance"
        lead="Pools that pay a client what a bad job cost beyond the agent's bond. Cover is bought when a job is opened."
      />
      <Card
        title="Pools"
        isFlush
        aside={
          <span className="text-ink-2">
            {pools !== undefined && total > pools.length && `the largest ${pools.length} of ${total}`}
          </span>
        }
      >
        {error !== null && pools === undefined ? (
          <QueryFailure error={error} retry={refetch} />
        ) : pools?.length === 0 ? (
          <Empty title="No pool has been opened yet">
            Anyone can open one: <code className="font-mono">client.insurance.createPool</code> of the SDK, or
            an underwriter that runs by itself.
          </Empty>
        ) : (
          <InsurancePoolTable pools={pools} slugOf={slugOf} />
        )}
      </Card>
    </>
  );
}
