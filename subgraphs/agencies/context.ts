import { factLoaders } from "../../kit/facts/fact.loader";
import type { Operation, Reader } from "../../kit/operation";
import { agencyLoaders } from "./agencies/agency.loader";
import { agreementLoaders } from "./agreements/agreement.loader";
import { areaLoaders } from "./areas/area.loader";
import { budgetLoaders } from "./budgets/budget.loader";
import { caseProgrammeLoaders } from "./case-programmes/case-programme.loader";
import { centreLoaders } from "./centres/centre.loader";
import { clientLoaders } from "./clients/client.loader";
import { contractLoaders } from "./contracts/contract.loader";
import { initiativeLoaders } from "./initiatives/initiative.loader";
import { membershipLoaders } from "./memberships/membership.loader";
import { placementLoaders } from "./placements/placement.loader";
import { platformLoaders } from "./platforms/platform.loader";
import { staffLoaders } from "./staff/staff.loader";
import { trainingLoaders } from "./trainings/training.loader";

export const makeLoaders = (reader: Reader) => ({
  ...factLoaders(reader),
  ...areaLoaders(reader),
  ...agencyLoaders(reader),
  ...clientLoaders(reader),
  ...platformLoaders(reader),
  ...membershipLoaders(reader),
  ...agreementLoaders(reader),
  ...budgetLoaders(reader),
  ...contractLoaders(reader),
  ...centreLoaders(reader),
  ...staffLoaders(reader),
  ...placementLoaders(reader),
  ...initiativeLoaders(reader),
  ...trainingLoaders(reader),
  ...caseProgrammeLoaders(reader),
});

export type Context = Operation<ReturnType<typeof makeLoaders>>;
