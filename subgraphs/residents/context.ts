import { factLoaders } from "../../kit/facts/fact.loader";
import { loadersFrom } from "../../kit/loaders";
import type { Operation } from "../../kit/operation";
import { accessLoaders } from "./access/access.loader";
import { emergencyAccessLoaders } from "./access/emergency-access.loader";
import { caseLoaders } from "./cases/case.loader";
import { programmeCaseLoaders } from "./cases/programme-case.loader";
import { consentLoaders } from "./consents/consent.loader";
import { discoveryLoaders } from "./discoveries/discovery.loader";
import { disputeLoaders } from "./disputes/dispute.loader";
import { healthLoaders } from "./health-checks/health-check.loader";
import { highRiskLoaders } from "./high-risk/high-risk.loader";
import { householdLoaders } from "./households/household.loader";
import { noticeLoaders } from "./notices/notice.loader";
import { guardianLoaders } from "./people/guardian.loader";
import { localIdLoaders } from "./people/local-id.loader";
import { personLoaders } from "./people/person.loader";
import { qualityOfLifeLoaders } from "./quality-of-life/quality-of-life.loader";
import { reviewLoaders } from "./reviews/review.loader";
import { rightsLoaders } from "./rights/rights.loader";
import { recipientLoaders } from "./recipients/recipient.loader";
import { outreachLoaders } from "./signals/outreach.loader";
import { subjectKeyLoaders } from "./subject-keys/subject-key.loader";
import { wordsLoaders } from "./words/words.loader";

export const makeLoaders = loadersFrom(
  factLoaders,
  caseLoaders,
  recipientLoaders,
  personLoaders,
  accessLoaders,
  emergencyAccessLoaders,
  consentLoaders,
  rightsLoaders,
  reviewLoaders,
  disputeLoaders,
  programmeCaseLoaders,
  householdLoaders,
  guardianLoaders,
  localIdLoaders,
  subjectKeyLoaders,
  wordsLoaders,
  discoveryLoaders,
  outreachLoaders,
  healthLoaders,
  qualityOfLifeLoaders,
  highRiskLoaders,
  noticeLoaders,
);

export type Context = Operation<ReturnType<typeof makeLoaders>>;
