import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { type Address, erc20Abi } from "viem";
import { useBalance, useConnection, useDisconnect, useReadContracts } from "wagmi";
import { AgentTable } from "../components/AgentTable.tsx";
import { Amount } from "../components/Amount.tsx";
import { BurnerCard } from "../components/BurnerCard.tsx";
import { Button } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Hash } from "../components/Hash.tsx";
import { JobTable } from "../components/JobTable.tsx";
import { LedgerForm } from "../components/LedgerForm.tsx";
import { MovementList } from "../components/MovementList.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { FaucetCard } from "../faucet/FaucetCard.tsx";
import { sameAddress } from "../format/shorten.ts";
import { HireButton } from "../hire/HireButton.tsx";
import { useAgents } from "../hooks/useAgents.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useJobs } from "../hooks/useJobs.ts";
import { useLedgerAccount } from "../hooks/useLedgerAccount.ts";
import { useMinimumBond } from "../hooks/useMinimumBond.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { ConnectDialog } from "../layout/ConnectDialog.tsx";
import { knownTokens } from "../tokens/knownTokens.ts";

export default function AccountPage() {
  const { address, status } = useConnection();
  const [isOpen, setOpen] = useState(false);
  if (address !== undefined) return <Connected key={address} account={address} />;
  return (
    <>
      <PageTitle title="Account" lead="What you have, what you ordered, and who works for you." />
      <Card>
        {status === "reconnecting" ? (
          <Skeleton className="h-32 w-full" />
        ) : (
          <Empty
            title="No account is connected"
            action={
              <Button look="primary" onClick={() => setOpen(true)}>
                Connect an account
              </Button>
            }
          >
            Connect a wallet, or on a local network the burner account of this browser.
          </Empty>
        )}
      </Card>
      <ConnectDialog isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}

function Connected({ account }: { readonly account: Address }) {
  const { chainId } = useAppConfig();
  const { connector } = useConnection();
  const { mutate: disconnect } = useDisconnect();
  return (
    <>
      <PageTitle
        title="Account"
        lead={
          <span className="flex flex-wrap items-center gap-x-3">
            <Hash value={account} what="address" /> {connector?.name}
          </span>
        }
        actions={<Button onClick={() => disconnect({})}>Disconnect</Button>}
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Balances account={account} />
          <MyJobs account={account} />
          <MyAgents account={account} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title="Ledger">
            <LedgerForm account={account} tokens={knownTokens(chainId)} />
          </Card>
          <FaucetCard account={account} />
          <BurnerCard />
        </div>
      </div>
    </>
  );
}

function Balances({ account }: { readonly account: Address }) {
  const { chainId } = useAppConfig();
  const tokens = knownTokens(chainId);
  const query = { refetchInterval: 1_500 };
  const { data: gas } = useBalance({ address: account, query });
  const { data: inWallet } = useReadContracts({
    contracts: tokens.map(({ address }) => ({
      address,
      abi: erc20Abi,
      functionName: "balanceOf" as const,
      args: [account] as const,
    })),
    allowFailure: false,
    query,
  });
  const { data } = useLedgerAccount(account);
  const strangers = data?.balances.filter(
    ({ token, balance }) => balance > 0n && !tokens.some(({ address }) => sameAddress(address, token)),
  );
  const tokenOf = useTokenOf(data?.balances.map(({ token }) => token) ?? []);
  const inLedger = (token: Address) =>
    data?.balances.find((one) => sameAddress(one.token, token))?.balance ?? 0n;
  const place = <Skeleton className="ml-auto h-4 w-16" />;
  return (
    <Card title="Balances" isFlush>
      <table className="w-full">
        <thead>
          <tr className="border-b border-line text-small text-ink-2">
            <th scope="col" className="px-4 py-2 text-left font-normal">
              Token
            </th>
            <th scope="col" className="px-4 py-2 text-right font-normal">
              In the Ledger
            </th>
            <th scope="col" className="px-4 py-2 text-right font-normal">
              In the wallet
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {tokens.map((token, index) => (
            <Row
              key={token.address}
              name={token.name}
              ledger={data === undefined ? place : <Amount value={inLedger(token.address)} token={token} />}
              wallet={
                inWallet?.[index] === undefined ? place : <Amount value={inWallet[index]} token={token} />
              }
            />
          ))}
          {strangers?.map(({ token, balance }) => (
            <Row
              key={token}
              name={<Hash value={token} what="token address" />}
              ledger={<Amount value={balance} token={tokenOf(token)} />}
              wallet=""
            />
          ))}
          <Row
            name="Ether, for gas"
            ledger=""
            wallet={gas === undefined ? place : <Amount value={gas.value} token={gas} />}
          />
        </tbody>
      </table>
      {data !== undefined && data.movements.length > 0 && (
        <div className="border-t border-line">
          <h3 className="px-4 pt-3 pb-1 text-small text-ink-2">Last movements in the Ledger</h3>
          <MovementList account={account} movements={data.movements} tokenOf={tokenOf} />
        </div>
      )}
    </Card>
  );
}

type RowProps = { readonly name: ReactNode; readonly ledger: ReactNode; readonly wallet: ReactNode };

function Row({ name, ledger, wallet }: RowProps) {
  return (
    <tr className="h-10">
      <th scope="row" className="px-4 text-left font-normal">
        {name}
      </th>
      <td className="px-4 text-right">{ledger}</td>
      <td className="px-4 text-right">{wallet}</td>
    </tr>
  );
}

function MyJobs({ account }: { readonly account: Address }) {
  const { jobs } = useJobs({ filter: { party: account }, limit: 10 });
  const slugOf = useSlugOf();
  return (
    <Card
      title="My jobs"
      isFlush
      aside={
        <Link to="/jobs?party=me" className="rounded text-accent hover:underline">
          All of mine
        </Link>
      }
    >
      {jobs?.length === 0 ? (
        <Empty title="You have no jobs yet" action={<HireButton />}>
          Hire an agent to work on a file of yours.
        </Empty>
      ) : (
        <JobTable caption="Jobs that you opened or work on" jobs={jobs} slugOf={slugOf} expected={3} />
      )}
    </Card>
  );
}

function MyAgents({ account }: { readonly account: Address }) {
  const { agents } = useAgents({ filter: { controller: account } });
  const minimumBond = useMinimumBond();
  if (agents === undefined || agents.length === 0) return null;
  return (
    <Card title="My agents" isFlush>
      <AgentTable caption="Agents that you own or act for" agents={agents} minimumBond={minimumBond} />
    </Card>
  );
}
