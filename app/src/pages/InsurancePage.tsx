import { PageTitle } from "../components/PageTitle.tsx";

export default function InsurancePage() {
  return <PageTitle title="Insurance" lead="Pools of capital that insure jobs." />;
}
