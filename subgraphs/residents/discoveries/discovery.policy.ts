import { type AgencyKind, isSecurityAgency } from "../../../access/agency-kind";
import { roleAllows } from "../../../access/role-permissions";
import { seesClass } from "../../../access/sees-class";
import type { Verdict } from "../../../kit/verdict";
import type { Viewer } from "../../../kit/viewer";
import type { DiscoveryRow } from "./discovery.entity";

/** An area and those that it lies in: a role that names a city holds in all of it. */
const withWider = (areaCode: string): string[] => [
  areaCode,
  `${areaCode.slice(0, 5)}00000`,
  `${areaCode.slice(0, 2)}00000000`,
];

export const actsForSecurityAgency = ({ audience, agencyKind }: Viewer): boolean =>
  (audience === "partner" || audience === "staff") && agencyKind !== null && isSecurityAgency(agencyKind as AgencyKind);

type Place = Pick<DiscoveryRow, "programmeId" | "areaCode">;

const hasRole = ({ roles }: Viewer, { programmeId, areaCode }: Place, today: string): boolean =>
  programmeId !== null &&
  roleAllows(roles, {
    permission: "record_discovery",
    programme: programmeId,
    on: today,
    at: withWider(areaCode),
  });

/** On what an agency may record a discovery: a role in the programme, else its duty by statute; null if on nothing. */
export function groundOfDiscovery(viewer: Viewer, place: Place, today: string): DiscoveryRow["ground"] | null {
  if (hasRole(viewer, place, today)) return "role";
  return actsForSecurityAgency(viewer) ? "statute" : null;
}

/** A discovery exists for the agency that made it: by statute for good, by a role only as long as the role lasts. */
export function maySeeDiscovery(
  viewer: Viewer,
  discovery: Place & Pick<DiscoveryRow, "agencyId" | "ground">,
  today: string,
): Verdict {
  const { audience, agency } = viewer;
  if ((audience !== "partner" && audience !== "staff") || agency !== discovery.agencyId) return "hidden";
  return discovery.ground === "statute" || hasRole(viewer, discovery, today) ? "allowed" : "hidden";
}

/** Where the caller's roles let it record discoveries today, for a list to be searched by. */
export const placesOfRoles = ({ roles }: Viewer, today: string): { programme: string; scope: readonly string[] }[] =>
  roles
    .filter((role) =>
      roleAllows([role], { permission: "record_discovery", programme: role.programme, on: today, at: role.scope }),
    )
    .map(({ programme, scope }) => ({ programme, scope }));

/** What was found out about a person is told on the basis of the agency's own record, for a stated purpose. */
export const mayReadFinding = (viewer: Viewer): boolean =>
  viewer.basis === "OWN_RECORD" && seesClass(viewer, "WELFARE");

/** Blind spots of a programme are counted for whoever reads its reports, and all of them for security agencies. */
export function mayCountBlindSpots(viewer: Viewer, programmeId: string | null, today: string): Verdict {
  if (actsForSecurityAgency(viewer)) return "allowed";
  const reads =
    programmeId !== null &&
    viewer.roles.some((role) =>
      roleAllows([role], { permission: "read_reports", programme: programmeId, on: today, at: role.scope }),
    );
  return reads ? "allowed" : "forbidden";
}
