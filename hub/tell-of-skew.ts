import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type DocumentNode, Kind, parse } from "graphql";
import type { HttpSource } from "../gateway/http-source";
import { HUB } from "../kit/caller-context";
import type { Log } from "../kit/log";
import { subgraphFile } from "../schema/files";
import { SUBGRAPHS, type SubgraphName } from "./subgraphs";

const MOST_NAMED = 20;
const ASKS_AGAIN = 5_000;

/**
 * Says, once for each subgraph when it first answers, that it does not have what the graph of this gateway was composed of:
 * it is of another version, and what it lacks is refused while the rest is answered.
 */
export async function tellOfSkew(https: ReadonlyMap<string, HttpSource>, log: Log, ended: AbortSignal): Promise<void> {
  await Promise.all(
    SUBGRAPHS.map(async (name) => {
      try {
        const source = https.get(name);
        const lacks = source ? await lackingIn(name, source, ended) : [];
        if (lacks.length > 0)
          log.warn(
            { subgraph: name, lacks: lacks.slice(0, MOST_NAMED), count: lacks.length },
            "this subgraph is of another version than the graph: bring both to the same one",
          );
      } catch (error) {
        // Such as another server at its address, which answers something else.
        log.warn({ subgraph: name, err: error }, "of which version this subgraph is cannot be told");
      }
    }),
  );
}

async function lackingIn(name: SubgraphName, source: HttpSource, ended: AbortSignal): Promise<string[]> {
  const sdl = await sdlOf(source, ended);
  if (sdl === null) return [];
  const there = coordinatesOf(parse(sdl));
  return [...coordinatesOf(parse(readFileSync(subgraphFile(name), "utf8")))].filter((one) => !there.has(one));
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

/** Each field as `Type.field`, of inputs too, its arguments as `Type.field(argument:)`, and values of enums and types of unions. */
function coordinatesOf({ definitions }: DocumentNode): Set<string> {
  const found = new Set<string>();
  for (const definition of definitions) {
    if (!("name" in definition) || !definition.name) continue;
    const of = definition.name.value;
    if ("values" in definition) for (const { name } of definition.values ?? []) found.add(`${of}.${name.value}`);
    if ("types" in definition) for (const { name } of definition.types ?? []) found.add(`${of} = ${name.value}`);
    if (!("fields" in definition)) continue;
    for (const field of definition.fields ?? []) {
      found.add(`${of}.${field.name.value}`);
      if (field.kind === Kind.FIELD_DEFINITION)
        for (const { name } of field.arguments ?? []) found.add(`${of}.${field.name.value}(${name.value}:)`);
    }
  }
  return found;
}
