import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, NotFound } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import {
  type IllegalTransitionOutcome,
  type VersionConflictOutcome,
  versionConflict,
  illegalTransition,
} from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { missingParts, said } from "../readiness/readiness";
import { type StandingOfProgramme, standingsOf } from "../readiness/standing";
import { ProgrammeRow } from "./programme.entity";
import { mayConfigureProgramme } from "./programme.policy";
import { type ProgrammeStatus, ProgrammeStatusRow } from "./programme-status.entity";
import { PROGRAMME_STEPS } from "./programme-steps";

export type MoveProgramme = { programmeId: string; version: number; idempotencyKey: string };

export type ProgrammeNotReady = {
  outcome: "ProgrammeNotReady";
  message: string;
  messageKo: string;
  missing: ReturnType<typeof said>[];
};
export type MoveProgrammeOutcome =
  | { outcome: "ProgrammeMoved"; programmeId: string }
  | ProgrammeNotReady
  | IllegalTransitionOutcome
  | VersionConflictOutcome;

/** Opens it, where nothing is missing: it operates from today on. */
export const activateProgramme = (work: Work, wish: MoveProgramme): Promise<MoveProgrammeOutcome> =>
  moveProgramme(work, wish, "operating");

/** Stops it for a while. */
export const suspendProgramme = (work: Work, wish: MoveProgramme): Promise<MoveProgrammeOutcome> =>
  moveProgramme(work, wish, "suspended");

/** Ends it for good. */
export const closeProgramme = (work: Work, wish: MoveProgramme): Promise<MoveProgrammeOutcome> =>
  moveProgramme(work, wish, "closed");

async function moveProgramme(
  work: Work,
  { idempotencyKey, ...wish }: MoveProgramme,
  to: ProgrammeStatus,
): Promise<MoveProgrammeOutcome> {
  const { tx, viewer, now } = work;
  actingAgency(viewer);
  const programme = await tx.findOneBy(ProgrammeRow, { id: wish.programmeId });
  if (!programme) throw new NotFound("No such programme.", "해당 사업을 찾을 수 없습니다.");
  if (mayConfigureProgramme(viewer, programme, seoulDate(now)) !== "allowed")
    throw new Forbidden(
      "Only the agency that made this programme, or one with the role PLANNING or PROJECT_MANAGEMENT in it, may do this.",
      "사업을 만든 기관이나 기획·사업관리 역할을 맡은 기관만 할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  const operation = `moveProgramme:${to}`;
  return once<MoveProgrammeOutcome>(work, { operation, key: idempotencyKey, request: wish }, () =>
    move(work, wish, to),
  );
}

async function move(
  work: Work,
  { programmeId, version }: Omit<MoveProgramme, "idempotencyKey">,
  to: ProgrammeStatus,
): Promise<MoveProgrammeOutcome> {
  const { tx, now } = work;
  const today = seoulDate(now);
  // Whoever has the version is alone with the programme until the end.
  const taken = await tx
    .createQueryBuilder()
    .update(ProgrammeRow)
    .set({ version: () => "version + 1" })
    .where("id = :programmeId and version = :version", { programmeId, version })
    .execute();
  if (taken.affected === 0) {
    const { version: current } = await tx.findOneByOrFail(ProgrammeRow, { id: programmeId });
    return versionConflict(current);
  }
  const current = await tx.findOneOrFail(ProgrammeStatusRow, {
    where: { programmeId },
    order: { validFrom: "DESC", validTo: { direction: "DESC", nulls: "FIRST" } },
  });
  if (!PROGRAMME_STEPS[current.status].includes(to))
    return giveBack(work, programmeId, illegalTransition(PROGRAMME_STEPS, current.status));
  if (to === "operating") {
    const ask = (sql: string, parameters: unknown[]): Promise<StandingOfProgramme[]> => tx.query(sql, parameters);
    const [standing] = await standingsOf(ask, [programmeId], today);
    const missing = standing ? missingParts(standing).map(said) : [];
    if (missing.length > 0) return giveBack(work, programmeId, notReady(missing));
  }
  await tx.update(ProgrammeStatusRow, { id: current.id }, { validTo: today, validToPrecision: "day" });
  await tx.insert(ProgrammeStatusRow, {
    id: newId("pst"),
    programmeId,
    status: to,
    validFrom: today,
    validFromPrecision: "day",
    validTo: null,
    validToPrecision: "day",
    synthetic: false,
    inferred: false,
    factSourceId: null,
  });
  await emit(work, { type: "ProgrammeStatusChanged", subject: programmeId, data: { status: to, from: today } });
  return { outcome: "ProgrammeMoved", programmeId };
}

/** Nothing was done, so the version is what it was. */
async function giveBack<Outcome>({ tx }: Work, id: string, outcome: Outcome): Promise<Outcome> {
  await tx.decrement(ProgrammeRow, { id }, "version", 1);
  return outcome;
}

const notReady = (missing: ProgrammeNotReady["missing"]): ProgrammeNotReady => ({
  outcome: "ProgrammeNotReady",
  message: `This programme cannot be opened yet: ${missing.map(({ message }) => message).join(" ")}`,
  messageKo: `아직 운영을 시작할 수 없습니다. ${missing.map(({ messageKo }) => messageKo).join(" ")}`,
  missing,
});
