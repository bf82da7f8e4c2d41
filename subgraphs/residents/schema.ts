import { FactSourceResolver } from "../../kit/graph/fact-source.resolver";
import { buildSubgraph } from "../../kit/subgraph";
import {
  AgencyCasesResolver,
  AreaCasesResolver,
  CentreCasesResolver,
  ProgrammeCasesResolver,
} from "./cases/case-counts.resolver";
import { AreaRecipientsResolver, InitiativeRecipientsResolver } from "./recipients/recipient-counts.resolver";
import { AgencyStub } from "./stubs/agency.stub";
import { AreaStub } from "./stubs/area.stub";
import { CaseManagementProgrammeStub } from "./stubs/case-management-programme.stub";
import { CentreStub } from "./stubs/centre.stub";
import { InitiativeStub } from "./stubs/initiative.stub";

// What is known of these is their key; whether they exist is for their owner to say.
const itself = <Stub>(stub: Stub): Stub => stub;

export const build = () =>
  buildSubgraph({
    resolvers: [
      FactSourceResolver,
      AreaCasesResolver,
      AgencyCasesResolver,
      CentreCasesResolver,
      ProgrammeCasesResolver,
      AreaRecipientsResolver,
      InitiativeRecipientsResolver,
    ],
    types: [AreaStub, AgencyStub, CentreStub, CaseManagementProgrammeStub, InitiativeStub],
    references: {
      AdministrativeArea: itself,
      Agency: itself,
      Centre: itself,
      CaseManagementProgramme: itself,
      Initiative: itself,
    },
  });
