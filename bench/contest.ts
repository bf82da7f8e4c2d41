import { SUBGRAPHS, type SubgraphName } from "../hub/subgraphs";
import { insistOnEqual } from "./compare";
import { type Contender, type ContenderName, TITLES } from "./contenders/contender";
import { recordCalls, replay } from "./contenders/free-gateway";
import { type Asked, overGraphql } from "./contenders/over-graphql";
import { openEndpoint } from "./endpoint";
import { type Fleet, startGatewayBefore } from "./fleet";
import type { Ground } from "./ground";
import { findEqualDays, type Question, readQuestion } from "./question";
import { openSubgraphEndpoints } from "./subgraph-endpoints";

/** The contenders ready to be measured, after their answers were found equal. */
export type Contest = {
  contenders: Contender[];
  answersCompared: number;
  answerBytes: number;
  subgraphRequests: number;
  close(): Promise<void>;
};

const SAMPLES = 12;
// Far apart in the walk through the days, and not where the load begins.
const SAMPLE_STEP = 7919;

export async function prepareContest(
  ground: Ground,
  fleet: Fleet,
  connections: number,
  onProgress: (step: string) => void,
): Promise<Contest> {
  const question = readQuestion();
  const { oneProcess, overHttp, stock, sqlFloor, subgraphs } = fleet;
  const endpoints = { oneProcess, overHttp, stock, sqlFloor };
  const open = Object.values(endpoints).map(({ url }) => openEndpoint(url, connections));
  const asked = Object.keys(endpoints).map((name, index) => {
    const endpoint = open[index];
    if (!endpoint) throw new Error(`${name} has no address`);
    return [name as Exclude<ContenderName, "freeGateway">, overGraphql(endpoint, ground.credential, question)] as const;
  });
  const of = (name: ContenderName): Asked => {
    const found = asked.find(([asking]) => asking === name);
    if (!found) throw new Error(`${name} is not asked`);
    return found[1];
  };

  onProgress("days: looking for days that have the same answer");
  const daysOf = await findEqualDays(question, of("oneProcess").text);
  onProgress("answers: comparing them");
  const graphql = asked.filter(([name]) => name !== "sqlFloor");
  const asWritten = await Promise.all(
    graphql.map(async ([name, { askAsWritten }]) => [TITLES[name], await askAsWritten()] as const),
  );
  const samples = Array.from({ length: SAMPLES }, (_, index) => daysOf(index * SAMPLE_STEP));
  const sampled = await Promise.all(
    samples.flatMap((days) => asked.map(async ([name, { ask }]) => [TITLES[name], await ask(days)] as const)),
  );
  insistOnEqual([...asWritten, ...sampled]);

  onProgress("plan: recording the subgraph requests of the question");
  const urls = Object.fromEntries(SUBGRAPHS.map((name) => [name, subgraphs[name].url])) as Record<SubgraphName, string>;
  const calls = await recordCalls(urls, (through, startWriting) => askTwice(ground, question, through, startWriting));
  const subgraphEndpoints = await openSubgraphEndpoints(urls, ground.keys, connections);
  const viewer = await subgraphEndpoints.viewerOf(ground.credential);

  const subgraphPids = SUBGRAPHS.map((name) => subgraphs[name].pid);
  const pids: Record<ContenderName, number[]> = {
    oneProcess: [oneProcess.pid],
    overHttp: [overHttp.pid, ...subgraphPids],
    stock: [stock.pid, ...subgraphPids],
    freeGateway: subgraphPids,
    sqlFloor: [sqlFloor.pid],
  };
  const shoot = async (name: ContenderName) =>
    name === "freeGateway"
      ? replay(calls, subgraphEndpoints, viewer, daysOf)
      : of(name).shoot(daysOf, await of(name).text(question.daysAsWritten));
  const names = Object.keys(pids) as ContenderName[];
  return {
    contenders: await Promise.all(names.map(async (name) => ({ name, pids: pids[name], shoot: await shoot(name) }))),
    answersCompared: asWritten.length + sampled.length,
    answerBytes: Buffer.byteLength(await of("oneProcess").text(question.daysAsWritten)),
    subgraphRequests: calls.length,
    close: async () => {
      await Promise.all([subgraphEndpoints.close(), ...open.map((endpoint) => endpoint.close())]);
    },
  };
}

/** The first time the gateway also finds out who asks; only the second time is written down. */
async function askTwice(
  ground: Ground,
  question: Question,
  through: Record<SubgraphName, string>,
  startWriting: () => void,
): Promise<void> {
  const gateway = await startGatewayBefore(ground, through);
  const endpoint = openEndpoint(gateway.url, 1);
  try {
    const { ask } = overGraphql(endpoint, ground.credential, question);
    await ask(question.daysAsWritten);
    startWriting();
    await ask(question.daysAsWritten);
  } finally {
    await endpoint.close();
    await gateway.stop();
  }
}
