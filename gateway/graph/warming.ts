import { setTimeout as pause } from "node:timers/promises";
import { StartError } from "../../kit/errors";
import type { Log } from "../../kit/log";
import type { AskAgencies } from "../ask-agencies";
import type { Contract, ContractName } from "../contracts";
import type { Asked, MostAsked } from "./most-asked";
import { questionsToCome } from "./questions-to-come";
import { findUsedDocuments, type UsedDocument } from "./used-documents";

/** Makes plans ready before they are asked for. */
export type Warming = {
  /** Of another graph, before it takes over: as many as there is time for. Throws where it is not to. */
  before(contract: Contract, audience: ContractName, end: number, giveWay: AbortSignal): Promise<void>;
  /** It has taken over: what there was no time for is made beside its requests. */
  goOn(): void;
  /** Of a contract that answers already, beside its requests. */
  beside(contract: Contract, audience: ContractName): void;
  stop(): Promise<void>;
};

const ASKED_AGAIN_AFTER = 5_000;

/** One for each graph: what clients registered is asked for once. */
export function createWarming(ask: AskAgencies, asked: MostAsked, log: Log): Warming {
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<unknown>>();
  let found: readonly UsedDocument[] | undefined;
  let finding: Promise<void> | undefined;
  const findOnce = (): Promise<void> =>
    (finding ??= findUsedDocuments(ask).then(
      (documents) => void (found = documents),
      (error: Error) => {
        finding = undefined;
        // What keeps this process from starting is told once, by who ends it.
        if (!(error instanceof StartError)) log.warn({ err: error }, "agencies cannot say which documents are used");
      },
    ));
  // What waits for an answer when it stops waits no longer: agencies may never say anything.
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  const findInTheEnd = async (): Promise<void> => {
    const ask = () => Promise.race([findOnce(), stopped]);
    for (await ask(); !found && !signal.aborted; await ask())
      await pause(ASKED_AGAIN_AFTER, undefined, { signal, ref: false }).catch(() => {});
  };
  const toCome = (contract: Contract, audience: ContractName) =>
    questionsToCome(audience, asked, found ?? [], contract.askedBy);
  const warmAll = async (contract: Contract, audience: ContractName, questions: Iterator<Asked>): Promise<void> => {
    const since = Date.now();
    const plans = await contract.warm(questions, () => !signal.aborted);
    if (plans > 0) log.info({ audience, plans, ms: Date.now() - since }, "plans are ready");
  };
  const keep = (work: Promise<unknown>): void => {
    const kept: Promise<unknown> = work
      .catch((error: unknown) => log.error({ err: error }, "plans were not made ready"))
      .finally(() => underWay.delete(kept));
    underWay.add(kept);
  };
  const beside: Warming["beside"] = (contract, audience) =>
    keep(findInTheEnd().then(() => warmAll(contract, audience, toCome(contract, audience))));
  const left: (() => void)[] = [];
  return {
    async before(contract, audience, end, giveWay) {
      await Promise.race([findOnce(), comesTo(end, giveWay)]);
      const isFound = found !== undefined;
      const questions = toCome(contract, audience);
      const plans = await contract.warm(questions, () => Date.now() < end && !giveWay.aborted);
      giveWay.throwIfAborted();
      log.info({ audience, plans }, "plans are ready before another graph takes over");
      left.push(() => (isFound ? keep(warmAll(contract, audience, questions)) : beside(contract, audience)));
    },
    goOn: () => left.forEach((begin) => begin()),
    beside,
    async stop() {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

async function comesTo(end: number, signal: AbortSignal): Promise<void> {
  await pause(Math.max(end - Date.now(), 0), undefined, { signal, ref: false }).catch(() => {});
}
