import type { Store } from "../../kit/database";
import { FactSourceRow } from "../../kit/facts/fact-source.entity";
import { StatedFigureRow } from "../../kit/facts/stated-figure.entity";
import { CreateFacts20261122100000 } from "../../kit/facts/tables";
import { CreateRowSecurity20261122120000 } from "../../kit/row-security";
import { CaseRow } from "./cases/case.entity";
import { ProgrammeCaseRow } from "./cases/programme-case.entity";
import { HouseholdRow } from "./households/household.entity";
import { CreatePeopleAndHouseholds20261122103000 } from "./migrations/20261122T1030-create-people-and-households";
import { CreateRecipientsAndCases20261122103500 } from "./migrations/20261122T1035-create-recipients-and-cases";
import { ResidentContactRow } from "./people/resident-contact.entity";
import { ResidentIdentityRow } from "./people/resident-identity.entity";
import { ResidentRow } from "./people/resident.entity";
import { RecipientRow } from "./recipients/recipient.entity";
import { RegisterRow } from "./registers/register.entity";

export const store: Store = {
  name: "residents",
  rows: [
    FactSourceRow,
    StatedFigureRow,
    HouseholdRow,
    ResidentRow,
    ResidentIdentityRow,
    ResidentContactRow,
    RegisterRow,
    RecipientRow,
    CaseRow,
    ProgrammeCaseRow,
  ],
  migrations: [
    CreateFacts20261122100000,
    CreatePeopleAndHouseholds20261122103000,
    CreateRecipientsAndCases20261122103500,
    CreateRowSecurity20261122120000,
  ],
};
