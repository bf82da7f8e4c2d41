import type { EntityManager } from "typeorm";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { plant } from "../../kit/plant";
import { FACT_SOURCES, synthetic } from "../../seed/fact-sources";
import { healingHouseholds, type PersonSeed, recipients } from "../../seed/people";
import { agencyOfProgramme, type CaseSeed, cases } from "../../seed/residents/cases";
import { everybody } from "../../seed/residents/everybody";
import { DEVICE_CARE_FROM, HAPPY_COMMUNITY, REGISTERS } from "../../seed/residents/registers";
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
  await plant(tx, FactSourceRow, FACT_SOURCES);
  await plant(
    tx,
    HouseholdRow,
    healingHouseholds().map(({ slug, areaCode, controller, size }) => ({
      id: householdId(slug),
      areaCode,
      size,
      livesAlone: size === 1,
      controllerAgencyId: agencyId(controller),
      ...synthetic,
    })),
  );
  const devices = recipients();
  await plantPeople(tx, everybody());
  await plant(
    tx,
    RegisterRow,
    REGISTERS.map(({ slug, kind, agency, areaCode, centre, initiative, validFrom }) => ({
      id: registerId(slug),
      kind,
      controllerAgencyId: agencyId(agency),
      areaCode,
      centreId: centre && centreId(centre),
      initiativeId: initiative && initiativeId(initiative),
      validFrom,
      validTo: null,
      ...synthetic,
    })),
  );
  await plant(
    tx,
    RecipientRow,
    devices.recipients.map(({ person, municipality, areaCode }) => ({
      id: recipientId(person),
      initiativeId: initiativeId(HAPPY_COMMUNITY),
      residentId: residentId(person),
      municipalityId: agencyId(municipality),
      areaCode,
      validFrom: DEVICE_CARE_FROM,
      validTo: null,
      controllerAgencyId: agencyId(municipality),
      ...synthetic,
    })),
  );
  const all = cases();
  await plant(tx, CaseRow, all.map(caseRow));
  await plant(tx, ProgrammeCaseRow, all.flatMap(programmeCaseRows));
}

async function plantPeople(tx: EntityManager, people: readonly PersonSeed[]): Promise<void> {
  await plant(
    tx,
    ResidentRow,
    people.map(({ slug, household, areaCode, controller }) => ({
      id: residentId(slug),
      status: "active" as const,
      householdId: household && householdId(household),
      areaCode,
      controllerAgencyId: agencyId(controller),
      controllerAgencyKind: null,
      ...synthetic,
    })),
  );
}

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
