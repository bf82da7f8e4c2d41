import { join, resolve } from "node:path";
import { USUAL_PLANS_WITHIN } from "../gateway/graph/plans-within";
import { USUAL_MOST_AT_ONCE } from "../gateway/limits/overload";
import { type Quotas, USUAL_QUOTAS } from "../gateway/limits/quota";
import type { ClassifiedOperations } from "../gateway/operations/operations";
import { count, type Env, networks, oneOf, optional, port, readEnv, type Shape, text, url } from "../kit/env";
import type { NoticeRoute } from "../kit/notices";
import type { WatchSettings } from "./open-watch";
import type { IdentitySettings } from "./hub-identity";
import { SUBGRAPHS, type SubgraphName } from "./subgraphs";

export type SubgraphSettings = {
  /** Where this subgraph runs as a process of its own. */
  host: string;
  port: number;
  /** Where a gateway finds it; null where it runs in the gateway's process. */
  url: string | null;
  /** Its database by the app role; null for the embedded server. */
  databaseUrl: string | null;
  /** The same by the owner role, who migrates and seeds. */
  databaseOwnerUrl: string | null;
};

export type Settings = {
  production: boolean;
  dataDir: string;
  keysDir: string;
  /** Where the newest seals of the evidence are told outside the databases. */
  anchorsDir: string;
  /** Whether keys that are missing are made: only where the folder is this installation's own, next to its data. */
  makesKeys: boolean;
  /** By whom people are told what must reach them; undefined: by nobody, and agencies call. */
  notices: NoticeRoute | undefined;
  logLevel: string;
  postgresPort: number | null;
  /** How many milliseconds before it stops a process says so, and takes requests as before. */
  drainFor: number;
  watch: WatchSettings;
  gateway: {
    host: string;
    port: number;
    trustedProxies: readonly string[];
    quotas: Quotas;
    mostAtOnce: number;
    plansWithin: number;
    classifiedOperations: ClassifiedOperations;
  };
  identity: IdentitySettings;
  /** What is asked of the subgraphs that partners register. */
  partners: { insideHosts: string[] };
  subgraphs: Record<SubgraphName, SubgraphSettings>;
};

const FIRST_PORT = 4000;
/** In production a process that stops gives load balancers this long to notice, in seconds. */
const USUAL_DRAIN = 5;
const LONGEST_DRAIN = 300;
const MOST_COST = 1_000_000_000;
const database = optional(url(["postgres", "postgresql"]));

const variablesOf = (name: SubgraphName, index: number): Shape => {
  const NAME = name.toUpperCase();
  return {
    [`${NAME}_HOST`]: text("the address to listen on", "127.0.0.1"),
    [`${NAME}_PORT`]: port(FIRST_PORT + 1 + index),
    [`${NAME}_URL`]: optional(url(["http", "https"])),
    [`${NAME}_DATABASE_URL`]: database,
    [`${NAME}_DATABASE_OWNER_URL`]: database,
  };
};

/** What all processes of the hub can be told; docs/how-to/configure.md says the same in words. */
export function readSettings(given: NodeJS.ProcessEnv): Settings {
  const own = {
    TTEURAK_PROFILE: oneOf(["development", "production"], "development"),
    TTEURAK_DATA_DIR: text("a folder for the embedded database and the keys", ".data"),
    TTEURAK_KEYS_DIR: optional(text("a folder for the keys, where not in the data folder")),
    TTEURAK_ANCHORS_DIR: optional(text("a folder for the anchors of the evidence, best on another machine")),
    TTEURAK_NOTICES_URL: optional(url(["http", "https"])),
    TTEURAK_LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug"], "warn"),
    TTEURAK_POSTGRES_PORT: optional(port()),
    TTEURAK_DRAIN_SECONDS: optional(count("how long a process says that it stops before it does", 0, LONGEST_DRAIN)),
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(url(["http", "https"])),
    TTEURAK_METRICS_PORT: optional(port()),
    TTEURAK_METRICS_HOST: text("the address to listen on", "127.0.0.1"),
    GATEWAY_HOST: text("the address to listen on", "127.0.0.1"),
    GATEWAY_PORT: port(FIRST_PORT),
    GATEWAY_COST_PER_MINUTE: count("objects an agency may ask for in a minute", 1, MOST_COST, USUAL_QUOTAS.known),
    GATEWAY_OPEN_COST_PER_MINUTE: count("the same of an address without credential", 1, MOST_COST, USUAL_QUOTAS.nobody),
    GATEWAY_MOST_AT_ONCE: count("requests answered at once", 1, 100_000, USUAL_MOST_AT_ONCE),
    GATEWAY_PLANS_WITHIN_SECONDS: count(
      "how long another graph waits for its plans",
      0,
      600,
      USUAL_PLANS_WITHIN / 1000,
    ),
    GATEWAY_CLASSIFIED_OPERATIONS: optional(oneOf<ClassifiedOperations>(["registered", "any"])),
    GATEWAY_TRUSTED_PROXIES: networks("whose word for the address of a client is taken"),
    GATEWAY_INSIDE_HOSTS: optional(text("hosts of partners' subgraphs inside this network, with commas between them")),
    GATEWAY_PUBLIC_URL: optional(url(["http", "https"])),
    IDENTITY_ISSUER: optional(url(["http", "https"])),
  };
  const ofSubgraphs: Shape = Object.assign({}, ...SUBGRAPHS.map(variablesOf));
  const prefixes = ["TTEURAK_", "GATEWAY_", "IDENTITY_", ...SUBGRAPHS.map((name) => `${name.toUpperCase()}_`)];
  const env = readEnv(given, { ...ofSubgraphs, ...own }, prefixes) as Env<typeof own>;
  const dataDir = resolve(env.TTEURAK_DATA_DIR);
  const production = env.TTEURAK_PROFILE === "production";
  return {
    production,
    dataDir,
    keysDir: env.TTEURAK_KEYS_DIR ? resolve(env.TTEURAK_KEYS_DIR) : join(dataDir, "keys"),
    anchorsDir: env.TTEURAK_ANCHORS_DIR ? resolve(env.TTEURAK_ANCHORS_DIR) : join(dataDir, "anchors"),
    makesKeys: env.TTEURAK_KEYS_DIR === null && env.TTEURAK_PROFILE === "development",
    notices: noticesOf(env.TTEURAK_NOTICES_URL, production, dataDir),
    logLevel: env.TTEURAK_LOG_LEVEL,
    postgresPort: env.TTEURAK_POSTGRES_PORT,
    drainFor: (env.TTEURAK_DRAIN_SECONDS ?? (production ? USUAL_DRAIN : 0)) * 1000,
    watch: {
      metrics:
        env.TTEURAK_METRICS_PORT === null ? null : { host: env.TTEURAK_METRICS_HOST, port: env.TTEURAK_METRICS_PORT },
      traces: bare(env.OTEL_EXPORTER_OTLP_ENDPOINT),
    },
    gateway: {
      host: env.GATEWAY_HOST,
      port: env.GATEWAY_PORT,
      trustedProxies: env.GATEWAY_TRUSTED_PROXIES,
      quotas: { known: env.GATEWAY_COST_PER_MINUTE, nobody: env.GATEWAY_OPEN_COST_PER_MINUTE },
      mostAtOnce: env.GATEWAY_MOST_AT_ONCE,
      plansWithin: env.GATEWAY_PLANS_WITHIN_SECONDS * 1000,
      classifiedOperations: env.GATEWAY_CLASSIFIED_OPERATIONS ?? (production ? "registered" : "any"),
    },
    partners: { insideHosts: insideHosts(env.GATEWAY_INSIDE_HOSTS, env.TTEURAK_PROFILE) },
    identity: { publicUrl: bare(env.GATEWAY_PUBLIC_URL), issuer: bare(env.IDENTITY_ISSUER) },
    subgraphs: Object.fromEntries(SUBGRAPHS.map((name) => [name, settingsOf(name, env)])) as Settings["subgraphs"],
  };
}

/** Where the hub is tried out, nobody is told anything: what would be is kept for a developer to read. */
function noticesOf(relay: string | null, production: boolean, dataDir: string): NoticeRoute | undefined {
  if (relay) return { url: relay };
  return production ? undefined : { folder: join(dataDir, "notices") };
}

/** Where the hub is tried out, partners' subgraphs run on the same machine. */
function insideHosts(given: string | null, profile: string): string[] {
  const named = given?.split(",").map((host) => host.trim()) ?? [];
  return profile === "production" ? named : ["127.0.0.1", "localhost", ...named];
}

/** An address without a slash at its end, so that paths can follow. */
const bare = (address: string | null): string | null => address?.replace(/\/+$/, "") ?? null;

function settingsOf(name: SubgraphName, env: Record<string, unknown>): SubgraphSettings {
  const value = (variable: string) => env[`${name.toUpperCase()}_${variable}`];
  return {
    host: value("HOST") as string,
    port: value("PORT") as number,
    url: value("URL") as string | null,
    databaseUrl: value("DATABASE_URL") as string | null,
    databaseOwnerUrl: value("DATABASE_OWNER_URL") as string | null,
  };
}
