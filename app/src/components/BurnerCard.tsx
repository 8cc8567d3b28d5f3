import { useState } from "react";
import { useConnect, useConnection, useDisconnect } from "wagmi";
import { parsePrivateKey, setBurnerKey } from "../burner/burnerKey.ts";
import { useBurnerKey } from "../hooks/useBurnerKey.ts";
import { Button } from "./Button.tsx";
import { Card } from "./Card.tsx";
import { CopyButton } from "./CopyButton.tsx";
import { Field } from "./Field.tsx";

/** The key of the browser's burner account: to be shown, kept and replaced. */
export function BurnerCard() {
  const key = useBurnerKey();
  const { connector } = useConnection();
  const { mutate: connect } = useConnect();
  const { mutateAsync: disconnect } = useDisconnect();
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState("");
  const parsed = parsePrivateKey(typed);
  if (key === undefined || connector === undefined) return null;

  const replace = async () => {
    if (parsed === undefined) return;
    setBurnerKey(localStorage, parsed);
    setTyped("");
    await disconnect();
    connect({ connector });
  };
  return (
    <Card title="Burner key">
      <div className="flex flex-col gap-3">
        <p className="text-ink-2">
          This account's key lies unprotected in this browser: keep test money in it, nothing else. Whoever
          has the key has the account.
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? "Hide the key" : "Show the key, to keep it"}
          </Button>
          {isShown && (
            <span className="inline-flex min-w-0 items-center gap-1">
              <code className="min-w-0 font-mono text-small break-all">{key}</code>
              <CopyButton text={key} what="private key" />
            </span>
          )}
        </div>
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void replace();
          }}
        >
          <Field
            label="Use another key"
            error={
              typed !== "" && parsed === undefined
                ? "That is no private key: 64 hexadecimal digits"
                : undefined
            }
            hint="The present key is lost unless you have kept it"
          >
            {(control) => (
              <input
                {...control}
                type="password"
                autoComplete="off"
                className="field font-mono"
                placeholder="0x…"
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </Field>
          <Button type="submit" look="danger" className="self-start" disabled={parsed === undefined}>
            Replace the key
          </Button>
        </form>
      </div>
    </Card>
  );
}
