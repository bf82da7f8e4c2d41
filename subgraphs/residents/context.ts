import { factLoaders } from "../../kit/facts/fact.loader";
import { loadersFrom } from "../../kit/loaders";
import type { Operation } from "../../kit/operation";
import { accessLoaders } from "./access/access.loader";
import { caseLoaders } from "./cases/case.loader";
import { consentLoaders } from "./consents/consent.loader";
import { disputeLoaders } from "./disputes/dispute.loader";
import { personLoaders } from "./people/person.loader";
import { reviewLoaders } from "./reviews/review.loader";
import { rightsLoaders } from "./rights/rights.loader";
import { recipientLoaders } from "./recipients/recipient.loader";

export const makeLoaders = loadersFrom(
  factLoaders,
  caseLoaders,
  recipientLoaders,
  personLoaders,
  accessLoaders,
  consentLoaders,
  rightsLoaders,
  reviewLoaders,
  disputeLoaders,
);

export type Context = Operation<ReturnType<typeof makeLoaders>>;
