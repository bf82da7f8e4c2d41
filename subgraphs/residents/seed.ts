import type { EntityManager } from "typeorm";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { plant, plantInTurn } from "../../kit/plant";
import { AGENCIES } from "../../seed/agencies/agencies";
import { FACT_SOURCES, synthetic } from "../../seed/fact-sources";
import {
  healingHouseholds,
  type HouseholdSeed,
  type PersonSeed,
  type RecipientSeed,
  recipients,
} from "../../seed/people";
import { agencyOfProgramme, type CaseSeed, cases } from "../../seed/residents/cases";
import { everybody } from "../../seed/residents/everybody";
import { DEVICE_CARE_FROM, HAPPY_COMMUNITY, type RegisterSeed, REGISTERS } from "../../seed/residents/registers";
import {
  agencyId,
  caseId,
  centreId,
  householdId,
  initiativeId,
  programmeCaseId,
  recipientId,
  registerId,
  residentId,
} from "../../seed/slugs";
import { CaseRow } from "./cases/case.entity";
import { ProgrammeCaseRow } from "./cases/programme-case.entity";
import { HouseholdRow } from "./households/household.entity";
import { ResidentRow } from "./people/resident.entity";
import { RecipientRow } from "./recipients/recipient.entity";
import { RegisterRow } from "./registers/register.entity";

/** Loads invented people and the records about them: not one row of this subgraph is about somebody who lives. */
export async function seed(tx: EntityManager): Promise<void> {
  const all = cases();
  await plantInTurn([
    () => plant(tx, FactSourceRow, FACT_SOURCES),
    () => plant(tx, HouseholdRow, healingHouseholds().map(householdRow)),
    () => plant(tx, ResidentRow, everybody().map(residentRow)),
    () => plant(tx, RegisterRow, REGISTERS.map(registerRow)),
    () => plant(tx, RecipientRow, recipients().recipients.map(recipientRow)),
    () => plant(tx, CaseRow, all.map(caseRow)),
    () => plant(tx, ProgrammeCaseRow, all.flatMap(programmeCaseRows)),
  ]);
}

const householdRow = ({ slug, areaCode, controller, size }: HouseholdSeed): Omit<HouseholdRow, "kind"> => ({
  id: householdId(slug),
  areaCode,
  size,
  livesAlone: size === 1,
  controllerAgencyId: agencyId(controller),
  ...synthetic,
});

const KIND_OF = new Map(AGENCIES.map(({ code, kind }) => [code, kind]));

const residentRow = ({ slug, household, areaCode, controller }: PersonSeed): ResidentRow => ({
  id: residentId(slug),
  status: "active",
  householdId: household && householdId(household),
  areaCode,
  controllerAgencyId: agencyId(controller),
  controllerAgencyKind: KIND_OF.get(controller) ?? null,
  ...synthetic,
});

const registerRow = (register: RegisterSeed): RegisterRow => ({
  id: registerId(register.slug),
  kind: register.kind,
  controllerAgencyId: agencyId(register.agency),
  areaCode: register.areaCode,
  centreId: register.centre && centreId(register.centre),
  initiativeId: register.initiative && initiativeId(register.initiative),
  validFrom: register.validFrom,
  validTo: null,
  ...synthetic,
});

const recipientRow = ({ person, municipality, areaCode }: RecipientSeed): RecipientRow => ({
  id: recipientId(person),
  initiativeId: initiativeId(HAPPY_COMMUNITY),
  residentId: residentId(person),
  municipalityId: agencyId(municipality),
  areaCode,
  validFrom: DEVICE_CARE_FROM,
  validTo: null,
  controllerAgencyId: agencyId(municipality),
  ...synthetic,
});

const caseRow = ({ slug, agency, areaCode, state, kind, openedOn, closedOn }: CaseSeed): CaseRow => ({
  id: caseId(slug),
  residentId: residentId(slug),
  agencyId: agencyId(agency),
  centreId: centreId(`emd-${areaCode}`),
  areaCode,
  state,
  kind,
  openedOn,
  closedOn,
  controllerAgencyId: agencyId(agency),
  ...synthetic,
});

const programmeCaseRows = (one: CaseSeed): ProgrammeCaseRow[] =>
  one.programmes.map((programme) => ({
    id: programmeCaseId(`${one.slug}-${programme}`),
    caseId: caseId(one.slug),
    programmeCode: programme,
    programmeVersion: "1",
    agencyId: agencyId(agencyOfProgramme(programme, one)),
    validFrom: one.openedOn,
    validTo: one.closedOn,
    controllerAgencyId: agencyId(agencyOfProgramme(programme, one)),
    ...synthetic,
  }));
