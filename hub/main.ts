import "reflect-metadata";
import "../kit/navigator";
import { readSettings } from "./env";
import { prepare } from "./prepare";
import { run } from "./run";
import { startAll } from "./start-all";

/** Milliseconds, many times what it takes: it never holds up an installation. */
const PREPARES_WITHIN = 60_000;

// `npm ci` ends with `--prepare`. Where something is wrong, the first start says it. `npm start` is the rest.
const exit = (): never => process.exit(0);
if (process.argv.includes("--prepare")) {
  process.on("uncaughtException", exit);
  setTimeout(exit, PREPARES_WITHIN).unref();
  prepare().then(exit, exit);
} else run(async () => startAll(readSettings(process.env), (line) => void process.stdout.write(`${line}\n`)));
