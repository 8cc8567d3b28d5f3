// Answers one SMT-LIB query, read from stdin, on stdout. A process of its own, because the compiler waits for the answer and
// Z3 gives it only later.
import { text } from "node:stream/consumers";
import { init } from "z3-solver";

/** What Z3 may do before it gives up: the same on every machine, unlike a time. About 20 seconds. */
const EFFORT = 20_000_000;

const { Z3 } = await init();
const config = Z3.mk_config();
const query = `(set-option :rlimit ${EFFORT})\n${await text(process.stdin)}`;
const answer = await Z3.eval_smtlib2_string(Z3.mk_context(config), query);
process.stdout.write(answer, () => process.exit()); // Z3's threads would go on
