import { actingAgency } from "../../../kit/acting-agency";
import { seoulDate } from "../../../kit/clock";
import { Forbidden, Invalid } from "../../../kit/errors";
import { emit } from "../../../kit/events/outbox";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import { searchText } from "../../../kit/korean-search";
import { isPlainText } from "../../../kit/plain-text";
import type { Work } from "../../../kit/work";
import { ServiceRow } from "../services/service.entity";
import { ServiceAtLocationRow } from "../sites/service-at-location.entity";
import { ProgrammeRow } from "./programme.entity";
import { mayCreateProgramme } from "./programme.policy";
import { ProgrammeStatusRow } from "./programme-status.entity";
import { ProgrammeTemplateRow } from "./programme-template.entity";

export type CreateProgramme = {
  template: string;
  platformId: string;
  slug: string;
  name: string;
  description?: string | null;
  sites: { spaceId?: string | null; complexId?: string | null; areaCodes: string[] }[];
  idempotencyKey: string;
};
export type CreateProgrammeOutcome =
  | { outcome: "ProgrammeCreated"; programmeId: string }
  | { outcome: "ProgrammeSlugTaken"; message: string; messageKo: string };

const SAID_BY_AGENCY = { synthetic: false, inferred: false, factSourceId: null };

/** Plans a programme from a template, with its service and its places. It opens when nothing is missing any more. */
export async function createProgramme(
  work: Work,
  { idempotencyKey, ...wish }: CreateProgramme,
): Promise<CreateProgrammeOutcome> {
  const { tx, viewer } = work;
  actingAgency(viewer);
  if (mayCreateProgramme(viewer) !== "allowed")
    throw new Forbidden("Only agencies plan programmes.", "기관만 사업을 계획할 수 있습니다.", "ROLE_FORBIDDEN");
  const template = await tx.findOneBy(ProgrammeTemplateRow, { slug: wish.template });
  if (!template)
    throw new Invalid(
      "There is no such template: programmeTemplates lists them.",
      "해당 사업 유형이 없습니다. programmeTemplates에서 확인하십시오.",
      "TEMPLATE_UNKNOWN",
    );
  insistOnSense(wish);
  return once(work, { operation: "createProgramme", key: idempotencyKey, request: wish }, () =>
    plan(work, wish, template),
  );
}

function insistOnSense({ slug, name, description, platformId, sites }: Omit<CreateProgramme, "idempotencyKey">): void {
  if (!/^[a-z0-9][a-z0-9-]{2,59}$/.test(slug))
    throw new Invalid(
      "A slug has 3 to 60 letters a to z, digits and hyphens.",
      "slug는 영문 소문자, 숫자, 하이픈 3~60자입니다.",
      "SLUG_INVALID",
    );
  if (name.trim().length < 2 || name.length > 100)
    throw new Invalid("A name has 2 to 100 characters.", "이름은 2~100자입니다.", "NAME_INVALID");
  if (!isPlainText(name) || !isPlainText(description ?? ""))
    throw new Invalid(
      "A name or a description holds control characters, or some that are not seen. Type it anew.",
      "이름이나 설명에 제어 문자나 보이지 않는 글자가 있습니다. 다시 입력하십시오.",
      "NAME_INVALID",
    );
  if (!/^plt_[0-9a-z]+$/.test(platformId))
    throw new Invalid("This is not the id of a platform.", "플랫폼 ID가 아닙니다.", "PLATFORM_INVALID");
  const ids = sites.flatMap(({ spaceId, complexId }) => [
    /^spc_[0-9a-z]+$/.test(spaceId ?? "spc_0"),
    /^cpx_[0-9a-z]+$/.test(complexId ?? "cpx_0"),
  ]);
  if (sites.length > 100 || ids.includes(false))
    throw new Invalid(
      "Name up to 100 sites, each by the ids of its space and its complex.",
      "장소는 최대 100곳이며 공간과 단지의 ID로 지정합니다.",
      "SITE_INVALID",
    );
}

async function plan(
  work: Work,
  { platformId, slug, name, description, sites }: Omit<CreateProgramme, "idempotencyKey">,
  {
    name: _kind,
    place: _place,
    slug: templateSlug,
    serviceCategory,
    deliveryModes,
    needsTraining: _,
    ...like
  }: ProgrammeTemplateRow,
): Promise<CreateProgrammeOutcome> {
  const { tx, viewer, now } = work;
  const today = seoulDate(now);
  const programmeId = newId("prg");
  const areaCodes = [...new Set(sites.flatMap((site) => site.areaCodes))];
  const made = await tx
    .createQueryBuilder()
    .insert()
    .into(ProgrammeRow)
    .values({
      ...like,
      ...SAID_BY_AGENCY,
      id: programmeId,
      slug,
      name,
      aliases: [],
      description: description ?? null,
      platformId,
      areaCodes,
      searchText: searchText([name]),
      controllerAgencyId: viewer.agency,
      templateSlug,
    })
    .orIgnore()
    .returning("id")
    .execute();
  if ((made.raw as unknown[]).length === 0)
    return {
      outcome: "ProgrammeSlugTaken",
      message: `Another programme has the slug ${slug}. Choose another.`,
      messageKo: `이미 사용 중인 slug입니다: ${slug}`,
    };
  await tx.insert(ProgrammeStatusRow, {
    ...SAID_BY_AGENCY,
    id: newId("pst"),
    programmeId,
    status: "planned",
    validFrom: today,
    validFromPrecision: "day",
    validTo: null,
    validToPrecision: "day",
  });
  const serviceId = newId("svc");
  await tx.insert(ServiceRow, {
    ...SAID_BY_AGENCY,
    id: serviceId,
    name,
    alternateName: null,
    description: description ?? null,
    status: "inactive",
    category: serviceCategory,
    furtherCategories: [],
    sectors: like.sectors,
    audiences: like.audiences,
    deliveryModes,
    eligibilityDescription: null,
    applicationProcess: null,
    feesDescription: null,
    minimumAge: null,
    maximumAge: null,
    openToAll: false,
    providerAgencyId: null,
    programmeId,
    searchText: searchText([name]),
  });
  for (const site of sites)
    await tx.insert(ServiceAtLocationRow, {
      ...SAID_BY_AGENCY,
      id: newId("sal"),
      serviceId,
      programmeId,
      spaceId: site.spaceId ?? null,
      complexId: site.complexId ?? null,
      centreId: null,
      areaCodes: site.areaCodes,
      latitude: null,
      longitude: null,
      openToAll: false,
      validFrom: today,
      validFromPrecision: "day",
      validTo: null,
      validToPrecision: "day",
    });
  await emit(work, { type: "ProgrammeStatusChanged", subject: programmeId, data: { status: "planned", from: today } });
  return { outcome: "ProgrammeCreated", programmeId };
}
