import { HUB } from "../kit/caller-context";
import type { SubgraphRequest } from "../kit/runtime";
import type { Caller } from "../kit/viewer";

export type AskAgencies = (request: SubgraphRequest, caller: Caller) => Promise<unknown>;

type Answer<Data> = { data?: Data | null; errors?: { message: string }[] };

/** What `agencies` tells the hub itself, which asks under a name for the request; throws where it does not tell it. */
export async function askAsHub<Data>(ask: AskAgencies, requestId: string, request: SubgraphRequest): Promise<Data> {
  const { data, errors } = (await ask(request, { viewer: HUB, origin: { requestId, address: null } })) as Answer<Data>;
  if (errors || !data) throw new Error(errors?.[0]?.message ?? "agencies answered nothing");
  return data;
}
