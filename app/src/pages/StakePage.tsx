import { PageTitle } from "../components/PageTitle.tsx";

export default function StakePage() {
  return <PageTitle title="Stake" lead="AINU behind agents." />;
}
