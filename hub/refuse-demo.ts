import { HUB } from "../kit/caller-context";
import { StartError } from "../kit/errors";
import type { SubgraphRuntime } from "../kit/runtime";

const QUESTION = "{ demoCredentials }";

/** Keeps a production hub from starting on a database in which demo credentials, which anybody may know, still open something. */
export async function refuseDemo(agencies: SubgraphRuntime): Promise<void> {
  const { data, errors } = await agencies.run(
    { query: QUESTION },
    { viewer: HUB, origin: { requestId: "start", address: null } },
  );
  if (errors || !data) throw new Error(errors?.[0]?.message ?? "agencies answered nothing");
  const count = Number(data.demoCredentials);
  if (count > 0)
    throw new StartError(
      "DEMO_CREDENTIALS",
      `The database of agencies holds ${count} demo credential(s), and this is the production profile. Revoke their clients (revokeClient) and end their accounts (endAccount), or use a database that was never seeded.`,
    );
}
