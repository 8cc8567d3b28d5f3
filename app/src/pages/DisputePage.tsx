import { PageTitle } from "../components/PageTitle.tsx";

export default function DisputePage() {
  return <PageTitle title="Dispute" lead="Disputes about work, decided by drawn agents." />;
}
