import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid, NotFound } from "../../../kit/errors";
import { once } from "../../../kit/idempotency";
import { isPlainText } from "../../../kit/plain-text";
import { type VersionConflictOutcome, versionConflict } from "../../../kit/steps";
import type { Work } from "../../../kit/work";
import { ProgrammeRow } from "../programmes/programme.entity";
import { mayConfigureProgramme } from "../programmes/programme.policy";
import { ServiceRow } from "../services/service.entity";
import { CurriculumRow, type CurriculumUnit } from "./curriculum.entity";

export type UpdateCurriculum = { serviceId: string; units: CurriculumUnit[]; version: number; idempotencyKey: string };
export type UpdateCurriculumOutcome = { outcome: "CurriculumUpdated"; serviceId: string } | VersionConflictOutcome;

const MOST_UNITS = 50;
const LONGEST = { title: 100, outline: 500, minutes: 24 * 60 };

/** Writes anew what is taught in a service. */
export async function updateCurriculum(
  work: Work,
  { idempotencyKey, version, serviceId, units }: UpdateCurriculum,
): Promise<UpdateCurriculumOutcome> {
  const { tx, viewer, now } = work;
  const agency = actingAgency(viewer);
  const service = await tx.findOneBy(ServiceRow, { id: serviceId });
  if (!service?.programmeId)
    throw new NotFound("No such service of a programme.", "해당 사업의 서비스를 찾을 수 없습니다.");
  const programme = await tx.findOneByOrFail(ProgrammeRow, { id: service.programmeId });
  if (mayConfigureProgramme(viewer, programme, seoulDate(now)) !== "allowed") throw notYours();
  insistOnSense(units);
  const request = { serviceId, units, version };
  return once<UpdateCurriculumOutcome>(
    work,
    { operation: "updateCurriculum", key: idempotencyKey, request },
    async () => {
      const next = { units, version: version + 1, writtenAt: now, byAgencyId: agency };
      const written = await (
        version === 0
          ? tx
              .createQueryBuilder()
              .insert()
              .into(CurriculumRow)
              .values({ serviceId, ...next })
              .orIgnore()
              .returning("version")
          : tx.createQueryBuilder().update(CurriculumRow).set(next).where({ serviceId, version }).returning("version")
      ).execute();
      if ((written.raw as unknown[]).length === 1) return { outcome: "CurriculumUpdated", serviceId };
      return versionConflict((await tx.findOneBy(CurriculumRow, { serviceId }))?.version ?? 0);
    },
  );
}

function insistOnSense(units: readonly CurriculumUnit[]): void {
  const fits = ({ title, outline, minutes }: CurriculumUnit): boolean =>
    title.trim().length > 0 &&
    isPlainText(title + (outline ?? "")) &&
    title.length <= LONGEST.title &&
    (outline?.length ?? 0) <= LONGEST.outline &&
    (minutes === null || (minutes >= 1 && minutes <= LONGEST.minutes));
  if (units.length <= MOST_UNITS && units.every(fits)) return;
  throw new Invalid(
    `A curriculum has at most ${MOST_UNITS} units, each with a title of 1 to ${LONGEST.title} characters, an outline of at most ${LONGEST.outline}, and 1 to ${LONGEST.minutes} minutes where they are known; without control characters or any that are not seen.`,
    `교육과정은 ${MOST_UNITS}개 단원까지이며, 단원 제목은 1~${LONGEST.title}자, 개요는 ${LONGEST.outline}자 이내, 시간은 1~${LONGEST.minutes}분이어야 합니다. 제어 문자나 보이지 않는 글자는 쓸 수 없습니다.`,
    "CURRICULUM_INVALID",
  );
}

const notYours = (): Forbidden =>
  new Forbidden(
    "Only the agency that keeps this programme, or one with the role PLANNING or PROJECT_MANAGEMENT in it, says what is taught.",
    "해당 사업의 관리 기관 또는 기획·사업관리 역할 기관만 교육과정을 정할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
