import { StartError } from "../kit/errors";
import { makeHomeKey } from "../kit/home-keys";
import { readSettings } from "./env";
import { run } from "./run";

/** `npm run home-key -- agy_…`: the key of a partner that keeps its data at home; made where there is none. */
async function start(): Promise<never> {
  const agency = process.argv[2] ?? "";
  if (!/^agy_[0-9a-z]+$/.test(agency))
    throw new StartError("AGENCY_INVALID", "Say whose home it is: npm run home-key -- agy_…");
  process.stdout.write(`${makeHomeKey(readSettings(process.env).keysDir, agency)}\n`);
  process.exit(0);
}

run(start);
