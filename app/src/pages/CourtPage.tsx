import { PageTitle } from "../components/PageTitle.tsx";

export default function CourtPage() {
  return <PageTitle title="Court" lead="Disputes about work, decided by drawn agents." />;
}
