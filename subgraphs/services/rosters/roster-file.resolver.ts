import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, Invalid } from "../../../kit/errors";
import { insistOnDownloadReason } from "../../../kit/evidence/download-reason";
import { Classified } from "../../../kit/graph/classified";
import { insistOnBasis } from "../../../kit/no-basis";
import { saysWhy } from "../../../kit/no-statistics";
import { insistOnPeriod } from "../attendance/insist-on-period";
import { UsageArgs } from "../attendance/usage.input";
import type { Context } from "../context";
import { mayEnrol } from "../enrolments/enrolment.policy";
import { MEDIA_TYPES } from "../exports/write-table";
import { CatalogueFormatName } from "../imports/catalogue.input";
import { MOST_ROWS } from "../imports/limits";
import type { TableFormat } from "../imports/read-table";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import type { ListedEnrolment } from "./roster-file.loader";
import { RosterFile } from "./roster-file.type";
import { writeRoster } from "./write-roster";

@Resolver(() => Programme)
export class ProgrammeRosterFileResolver {
  @Classified("WELFARE")
  @FieldResolver(() => RosterFile, {
    nullable: true,
    description:
      "Who was enrolled in a period, and to which of its sessions they came, as a file of at most 1,000 rows (FILE_TOO_LARGE). Whoever came without being enrolled is not in it. It is a download, and says so with its reason (DOWNLOAD_REASON_MISSING) and with a purpose, which is not statistics, and a basis (ACCESS_NO_BASIS). Agencies with the role OPERATION, OUTREACH or HEALTH_SERVICE in the programme (ROLE_FORBIDDEN). Partners and staff.",
  })
  async rosterFile(
    @Root() { id, slug, sectors }: ProgrammeRow,
    @Arg("format", () => CatalogueFormatName, { description: "In which form." }) format: TableFormat,
    @Args(() => UsageArgs) { from, to }: UsageArgs,
    @Ctx() operation: Context,
  ): Promise<RosterFile> {
    const { viewer, origin, today, secrets } = operation;
    const agency = actingAgency(viewer);
    insistOnPeriod({ from, to });
    if (mayEnrol(viewer, id, today) !== "allowed") throw notYours();
    insistOnDownloadReason(origin.action === "download" ? origin.reason : null);
    const listed = await operation.load.roster({ from, to }).load(id);
    if (listed.length > MOST_ROWS) throw tooLarge();
    see(operation, listed, sectors.includes("health") ? "HEALTH" : "WELFARE");
    const content = await writeRoster(listed, secrets, { agency, format });
    const fileName = `roster-${slug}-${from}-${to}.${format}`;
    return { fileName, mediaType: MEDIA_TYPES[format], content: content.toString("base64") };
  }
}

/** Keeps evidence of each person or household of the file. */
function see({ evidence, viewer }: Context, listed: readonly ListedEnrolment[], dataClass: string): void {
  const allowed = saysWhy(viewer);
  for (const { id, residentId, householdId } of listed) {
    const subject = residentId ?? householdId ?? id;
    insistOnBasis(evidence, { subject, field: "Programme.rosterFile", dataClass }, allowed);
  }
}

const tooLarge = (): Invalid =>
  new Invalid(
    `A file has at most ${MOST_ROWS} rows, and this would have more. Ask for a shorter period.`,
    `파일은 ${MOST_ROWS}행까지입니다. 기간을 줄여 요청하십시오.`,
    "FILE_TOO_LARGE",
  );

const notYours = (): Forbidden =>
  new Forbidden(
    "Only an agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in this programme takes out its roster.",
    "해당 사업에서 사업운영, 수혜자발굴 또는 건강관리 역할을 맡은 기관만 참여자 명단을 내려받을 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
