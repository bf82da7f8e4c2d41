import DataLoader from "dataloader";
import type { AgencyKind } from "../../../access/agency-kind";
import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { findPages, type Page, type PageWish } from "../../../kit/page";
import { validOn } from "../../../kit/valid-on";
import { operatedBy } from "../platforms/operated-by";
import { operatorOf } from "../rights/rights.policy";
import { MembershipHistoryRow } from "./membership-history.entity";
import { IS_MEMBER } from "./membership-steps";
import { agencyWhoseHistory, maySeeApplications } from "./membership.policy";
import { MembershipRow, type MembershipStatus } from "./membership.entity";

type MembershipsOfPlatform = PageWish & { on: string; status?: MembershipStatus | null; kind?: AgencyKind | null };

/** Who belongs to a platform is public: no viewer is refused a membership. How it was decided about is not. */
export const membershipLoaders = (reader: Reader) => ({
  membership: loadOne(
    (ids: string[]) =>
      reader.reading.rows(MembershipRow, `where t.id = any($1) and (${IS_MEMBER} or $2::boolean)`, [
        ids,
        maySeeApplications(reader.viewer),
      ]),
    (membership) => membership.id,
  ),
  membershipsOfPlatform: byArguments(({ on, status, kind, ...wish }: MembershipsOfPlatform) => {
    const list = {
      name: "memberships",
      select: reader.reading.columns(MembershipRow),
      from: `${reader.reading.table(MembershipRow)} t join agency a on a.id = t.agency_id`,
      parent: "t.platform_id",
      where: [
        validOn("$1"),
        `case when $2::text is null then ${IS_MEMBER} else t.status = $2 end`,
        `(${IS_MEMBER} or $4::boolean)`,
        "($3::text is null or a.kind = $3)",
      ],
      parameters: [on, status ?? null, kind ?? null, maySeeApplications(reader.viewer)],
      order: ["a.name", "t.id"],
    };
    return new DataLoader<string, Page<MembershipRow>>(async (platforms) => [
      ...(await findPages<MembershipRow>(reader, list, wish, platforms)).values(),
    ]);
  }),
  membershipsOfAgency: byArguments(({ on }: { on: string }) =>
    loadMany(
      (agencies: string[]) =>
        reader.reading.rows(
          MembershipRow,
          `where t.agency_id = any($1) and ${validOn("$2")} and ${IS_MEMBER} order by t.valid_from, t.id`,
          [agencies, on],
        ),
      (membership) => membership.agencyId,
    ),
  ),
  historyOfMembership: loadMany(
    (memberships: string[]) =>
      reader.reading.rows(
        MembershipHistoryRow,
        `where t.membership_id = any($1) and (t.agency_id = $2 or ${operatedBy("t.agency_id", "$3")})
         order by t.at, t.id`,
        [memberships, agencyWhoseHistory(reader.viewer), operatorOf(reader.viewer)],
      ),
    ({ membershipId }) => membershipId,
  ),
});
