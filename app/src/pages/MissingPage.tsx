import { Link } from "react-router";
import { buttonClass } from "../components/Button.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";

export default function MissingPage() {
  return (
    <>
      <PageTitle title="Nothing here" />
      <Empty
        title="This address leads nowhere"
        action={
          <Link to="/" className={buttonClass()}>
            Go to the overview
          </Link>
        }
      >
        It may have been mistyped, or belong to another network.
      </Empty>
    </>
  );
}
