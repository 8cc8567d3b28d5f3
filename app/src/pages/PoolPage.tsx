import { PageTitle } from "../components/PageTitle.tsx";

export default function PoolPage() {
  return <PageTitle title="Pool" lead="A pool that insures jobs." />;
}
