import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type DocumentNode, Kind, parse } from "graphql";
import type { HttpSource } from "../gateway/http-source";
import { HUB } from "../kit/caller-context";
import type { Log } from "../kit/log";
import { subgraphFile } from "../schema/files";
import { SUBGRAPHS } from "./subgraphs";

const MOST_NAMED = 20;
const ASKS_AGAIN = 5_000;

/**
 * Says, once for each subgraph when it first answers, that it does not have what the graph of this gateway was composed of:
 * it is of another version, and what it lacks is refused while the rest is answered.
 */
export async function tellOfSkew(https: ReadonlyMap<string, HttpSource>, log: Log, ended: AbortSignal): Promise<void> {
  await Promise.all(
    SUBGRAPHS.map(async (name) => {
      const source = https.get(name);
      const sdl = source && (await sdlOf(source, ended));
      if (!sdl) return;
      const there = coordinatesOf(parse(sdl));
      const lacks = [...coordinatesOf(parse(readFileSync(subgraphFile(name), "utf8")))].filter(
        (one) => !there.has(one),
      );
      if (lacks.length > 0)
        log.warn(
          { subgraph: name, lacks: lacks.slice(0, MOST_NAMED), count: lacks.length },
          "this subgraph is of another version than the graph: bring both to the same one",
        );
    }),
  );
}

type Service = { _service: { sdl: string } };

/** Asked until it answers, or the gateway ends. */
async function sdlOf(source: HttpSource, ended: AbortSignal): Promise<string | null> {
  const origin = { requestId: "schema-skew", address: null };
  while (!ended.aborted) {
    const { data } = await source
      .send({ query: "{ _service { sdl } }" }, { viewer: HUB, origin })
      .catch(() => ({ data: null }));
    if (data) return (data as Service)._service.sdl;
    await pause(ASKS_AGAIN, undefined, { signal: ended, ref: false }).catch(() => {});
  }
  return null;
}

/** Each field as `Type.field`, of inputs too, and each value of an enum. */
function coordinatesOf({ definitions }: DocumentNode): Set<string> {
  const found = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      for (const { name } of definition.values ?? []) found.add(`${definition.name.value}.${name.value}`);
    if ("fields" in definition)
      for (const { name } of definition.fields ?? []) found.add(`${definition.name.value}.${name.value}`);
  }
  return found;
}
