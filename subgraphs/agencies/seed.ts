import type { EntityManager } from "typeorm";
import { demoKey, hashOf } from "../../kit/credential";
import type { Seeding } from "../../kit/definition";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { seededId } from "../../kit/id";
import { searchText } from "../../kit/korean-search";
import { plant } from "../../kit/plant";
import { AGENCIES } from "../../seed/agencies/agencies";
import { AGREEMENT_PARTIES, AGREEMENT_ROLES, AGREEMENTS } from "../../seed/agencies/agreements";
import { AREAS, DONG_LINKS } from "../../seed/agencies/areas";
import { BUDGET_LINES, GRANT_AWARDS } from "../../seed/agencies/budgets";
import { CASE_PROGRAMME_AREAS, CASE_PROGRAMMES } from "../../seed/agencies/case-programmes";
import { CENTRES, CONTRACT_CLAUSES, CONTRACTS } from "../../seed/agencies/centres";
import { DEMO_CLIENTS } from "../../seed/agencies/clients";
import { INITIATIVE_FIGURES } from "../../seed/agencies/figures";
import {
  INITIATIVE_EVENTS,
  INITIATIVE_MILESTONES,
  INITIATIVE_PARTICIPANTS,
  INITIATIVES,
} from "../../seed/agencies/initiatives";
import { NETWORK_PARTNERS, PLACEMENTS, STAFF } from "../../seed/agencies/placements";
import { MEMBERSHIPS, PLATFORM_FIGURES, PLATFORMS } from "../../seed/agencies/platforms";
import { TRAINING_ATTENDANCE, TRAINING_EVENTS } from "../../seed/agencies/trainings";
import { FACT_SOURCES } from "../../seed/fact-sources";
import { agencyId, clientId } from "../../seed/slugs";
import { AgencyRow } from "./agencies/agency.entity";
import { AgreementPartyRow } from "./agreements/agreement-party.entity";
import { AgreementRoleRow } from "./agreements/agreement-role.entity";
import { AgreementRow } from "./agreements/agreement.entity";
import { AreaDongLinkRow } from "./areas/area-dong-link.entity";
import { AreaRow } from "./areas/area.entity";
import { BudgetLineRow } from "./budgets/budget-line.entity";
import { GrantAwardRow } from "./budgets/grant-award.entity";
import { CaseProgrammeAreaRow } from "./case-programmes/case-programme-area.entity";
import { CaseProgrammeRow } from "./case-programmes/case-programme.entity";
import { CentreRow } from "./centres/centre.entity";
import { ClientKeyRow } from "./client-keys/client-key.entity";
import { ClientRow } from "./clients/client.entity";
import { ContractClauseRow } from "./contracts/contract-clause.entity";
import { ContractRow } from "./contracts/contract.entity";
import { InitiativeEventRow } from "./initiatives/initiative-event.entity";
import { InitiativeMilestoneRow } from "./initiatives/initiative-milestone.entity";
import { InitiativeParticipantRow } from "./initiatives/initiative-participant.entity";
import { InitiativeRow } from "./initiatives/initiative.entity";
import { MembershipRow } from "./memberships/membership.entity";
import { NetworkPartnerRow } from "./placements/network-partner.entity";
import { plantAccounts } from "./plant-accounts";
import { PlacementRow } from "./placements/placement.entity";
import { PlatformRow } from "./platforms/platform.entity";
import { StaffRow } from "./staff/staff.entity";
import { TrainingAttendanceRow } from "./trainings/training-attendance.entity";
import { TrainingEventRow } from "./trainings/training-event.entity";

/** Loads the facts and the invented records of this subgraph, in the order in which they point at one another. */
export async function seed(tx: EntityManager, { demo }: Seeding): Promise<void> {
  await plant(tx, FactSourceRow, FACT_SOURCES);
  await plant(tx, StatedFigureRow, [...PLATFORM_FIGURES, ...INITIATIVE_FIGURES]);
  await plant(tx, AreaRow, AREAS.map(areaRow));
  await plant(tx, AreaDongLinkRow, DONG_LINKS);
  await plant(tx, AgencyRow, AGENCIES.map(agencyRow));
  await plant(tx, ClientRow, DEMO_CLIENTS.map(demoClient));
  await plant(tx, ClientKeyRow, DEMO_CLIENTS.map(demoKeyRow(demo)));
  await plantAccounts(tx, demo);
  await plant(tx, PlatformRow, PLATFORMS.map(withSearchText));
  await plant(tx, MembershipRow, MEMBERSHIPS);
  await plant(tx, AgreementRow, AGREEMENTS);
  await plant(tx, AgreementPartyRow, AGREEMENT_PARTIES);
  await plant(tx, AgreementRoleRow, AGREEMENT_ROLES);
  await plant(tx, BudgetLineRow, BUDGET_LINES);
  await plant(tx, GrantAwardRow, GRANT_AWARDS);
  await plant(tx, ContractRow, CONTRACTS);
  await plant(tx, ContractClauseRow, CONTRACT_CLAUSES);
  await plant(tx, CentreRow, CENTRES.map(withSearchText));
  await plant(tx, StaffRow, STAFF);
  await plant(tx, PlacementRow, PLACEMENTS);
  await plant(tx, NetworkPartnerRow, NETWORK_PARTNERS);
  await plant(tx, InitiativeRow, INITIATIVES.map(withSearchText));
  await plant(tx, InitiativeParticipantRow, INITIATIVE_PARTICIPANTS);
  await plant(tx, InitiativeEventRow, INITIATIVE_EVENTS);
  await plant(tx, InitiativeMilestoneRow, INITIATIVE_MILESTONES);
  await plant(tx, TrainingEventRow, TRAINING_EVENTS);
  await plant(tx, TrainingAttendanceRow, TRAINING_ATTENDANCE);
  await plant(tx, CaseProgrammeRow, CASE_PROGRAMMES);
  await plant(tx, CaseProgrammeAreaRow, CASE_PROGRAMME_AREAS);
}

const withSearchText = <Named extends { name: string; aliases?: string[] }>(row: Named) => ({
  ...row,
  searchText: searchText([row.name, ...(row.aliases ?? [])]),
});

function areaRow({ parent, ...area }: (typeof AREAS)[number]): AreaRow {
  const fullName = [...above(parent), area.name].join(" ");
  return { ...area, parentCode: parent, fullName, searchText: searchText([fullName]), validFrom: null, validTo: null };
}

const byCode = new Map(AREAS.map((area) => [area.code, area]));

function above(code: string | null): string[] {
  const area = code ? byCode.get(code) : undefined;
  return area ? [...above(area.parent), area.name] : [];
}

function agencyRow({ code, area, ...agency }: (typeof AGENCIES)[number]): AgencyRow {
  return withSearchText({ ...agency, id: agencyId(code), agencyCode: code, areaCode: area });
}

const demoClient = ({ agency, name, purposes, bases }: (typeof DEMO_CLIENTS)[number]): ClientRow => ({
  id: clientId(agency),
  agencyId: agencyId(agency),
  name,
  audience: "partner",
  status: "active",
  purposes,
  bases,
  createdAt: new Date("2026-11-22T00:00:00Z"),
  synthetic: true,
});

/** The keys are made from a secret of the installation; only their hashes are stored. */
const demoKeyRow =
  (secret: Buffer) =>
  ({ agency }: (typeof DEMO_CLIENTS)[number]): ClientKeyRow => ({
    id: seededId("key", agency),
    clientId: clientId(agency),
    agencyId: agencyId(agency),
    kind: "secret",
    prefix: null,
    hash: hashOf(demoKey(secret, agency)),
    kid: null,
    jwk: null,
    // Long before any day that a demonstration is set to.
    validFrom: new Date("2020-01-01T00:00:00Z"),
    validTo: null,
    createdBy: null,
    revokedAt: null,
    revokedBy: null,
    synthetic: true,
  });
