import { In } from "typeorm";
import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import {
  type IllegalTransitionOutcome,
  type VersionConflictOutcome,
  versionConflict,
  whyNoStep,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { DISCOVERY_STEPS } from "./discovery-steps";
import { DiscoveryRow, type DiscoveryState, DiscoveryStepRow } from "./discovery.entity";
import { maySeeDiscovery } from "./discovery.policy";

export type AdvanceDiscovery = { id: string; to: DiscoveryState; version: number; idempotencyKey: string };
export type AdvanceDiscoveryOutcome =
  { outcome: "DiscoveryAdvanced"; discoveryId: string } | IllegalTransitionOutcome | VersionConflictOutcome;

/** The states from which a step leads to this one. */
const leadingTo = (to: DiscoveryState): DiscoveryState[] =>
  (Object.keys(DISCOVERY_STEPS) as DiscoveryState[]).filter((from) => DISCOVERY_STEPS[from].includes(to));

/** Says what came of a discovery, by the agency that made it and still may know of it. */
export async function advanceDiscovery(
  work: Work,
  { idempotencyKey, ...wish }: AdvanceDiscovery,
): Promise<AdvanceDiscoveryOutcome> {
  const agencyId = actingAgency(work.viewer);
  const found = await work.tx.findOneBy(DiscoveryRow, { id: wish.id, agencyId });
  if (!found || maySeeDiscovery(work.viewer, found, seoulDate(work.now)) !== "allowed")
    throw new NotFound("No such discovery.", "해당 발굴 기록을 찾을 수 없습니다.");
  return once(work, { operation: "advanceDiscovery", key: idempotencyKey, request: wish }, () =>
    advance(work, found, wish),
  );
}

async function advance(
  work: Work,
  { id, agencyId, residentId, programmeId, source }: DiscoveryRow,
  { to, version }: Omit<AdvanceDiscovery, "idempotencyKey">,
): Promise<AdvanceDiscoveryOutcome> {
  const { tx, viewer, now } = work;
  if (residentId !== null)
    recordChange(work, {
      subject: residentId,
      action: "change",
      by: "Mutation.advanceDiscovery",
      classes: ["WELFARE"],
    });
  const { affected } = await tx.update(
    DiscoveryRow,
    { id, version, state: In(leadingTo(to)) },
    { state: to, version: version + 1 },
  );
  if (!affected) {
    const row = await tx.findOneByOrFail(DiscoveryRow, { id });
    return whyNoStep(DISCOVERY_STEPS, row, { to, version }) ?? versionConflict(row.version);
  }
  const step = { discoveryId: id, version: version + 1, agencyId, state: to, at: now, actor: viewer.actor };
  await tx.insert(DiscoveryStepRow, step);
  await emit(work, { type: "DiscoveryRecorded", subject: id, data: { programmeId, source, state: to } });
  return { outcome: "DiscoveryAdvanced", discoveryId: id };
}
