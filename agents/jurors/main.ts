// The jurors of the local economy, each with an account of its own. They also move disputes on whose time has passed.
import { connect } from "../connect.ts";
import { environments } from "../environments.ts";
import { stopSignal } from "../stopSignal.ts";
import { serveCourt } from "./serveCourt.ts";

const names = ["Themis", "Solon", "Minos", "Portia", "Deborah"];
const FORGETFUL = "Endymion";

const signal = stopSignal();
await Promise.all(
  environments(process.env).map((environment, index) => {
    const name = names[index] ?? FORGETFUL;
    return serveCourt(connect(environment), {
      name,
      isForgetful: name === FORGETFUL,
      signal,
      log: (line) => console.log(line),
    });
  }),
);
