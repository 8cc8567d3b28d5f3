import { Component, type ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Failure } from "./Notice.tsx";

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | undefined };

/** Shows what broke instead of an empty page. React has no hook for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="mx-auto max-w-xl p-6">
        <Failure
          title="The page broke"
          action={<Button onClick={() => location.reload()}>Load the page again</Button>}
        >
          {error.message.slice(0, 500)}
        </Failure>
      </div>
    );
  }
}
