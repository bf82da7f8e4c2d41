import { factLoaders } from "../../kit/facts/fact.loader";
import { loadersFrom } from "../../kit/loaders";
import type { Operation } from "../../kit/operation";
import { accountLoaders } from "./accounts/account.loader";
import { agencyLoaders } from "./agencies/agency.loader";
import { agreementLoaders } from "./agreements/agreement.loader";
import { areaLoaders } from "./areas/area.loader";
import { budgetLoaders } from "./budgets/budget.loader";
import { caseProgrammeLoaders } from "./case-programmes/case-programme.loader";
import { centreLoaders } from "./centres/centre.loader";
import { clientKeyLoaders } from "./client-keys/client-key.loader";
import { clientLoaders } from "./clients/client.loader";
import { contractLoaders } from "./contracts/contract.loader";
import { initiativeLoaders } from "./initiatives/initiative.loader";
import { issuerLoaders } from "./issuer/issuer.loader";
import { membershipLoaders } from "./memberships/membership.loader";
import { operationLoaders } from "./operations/operation.loader";
import { placementLoaders } from "./placements/placement.loader";
import { platformLoaders } from "./platforms/platform.loader";
import { registryLoaders } from "./registry/registry.loader";
import { staffLoaders } from "./staff/staff.loader";
import { trainingLoaders } from "./trainings/training.loader";
import { webhookLoaders } from "./webhooks/webhook.loader";

export const makeLoaders = loadersFrom(
  factLoaders,
  areaLoaders,
  agencyLoaders,
  clientLoaders,
  clientKeyLoaders,
  operationLoaders,
  issuerLoaders,
  accountLoaders,
  platformLoaders,
  membershipLoaders,
  agreementLoaders,
  budgetLoaders,
  contractLoaders,
  centreLoaders,
  registryLoaders,
  staffLoaders,
  placementLoaders,
  initiativeLoaders,
  trainingLoaders,
  caseProgrammeLoaders,
  webhookLoaders,
);

export type Context = Operation<ReturnType<typeof makeLoaders>>;
