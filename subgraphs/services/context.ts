import { factLoaders } from "../../kit/facts/fact.loader";
import { loadersFrom } from "../../kit/loaders";
import type { Operation } from "../../kit/operation";
import { passLoaders } from "../../kit/see-with-pass";
import { usageLoaders } from "./attendance/usage.loader";
import { curriculumLoaders } from "./curriculum/curriculum.loader";
import { enrolmentLoaders } from "./enrolments/enrolment.loader";
import { personEnrolmentLoaders } from "./enrolments/enrolment-of-person.loader";
import { catalogueFileLoaders } from "./exports/catalogue-file.loader";
import { healthCheckLoaders } from "./health-checks/health-check-schedule.loader";
import { feedbackLoaders } from "./feedback/feedback.loader";
import { communityLoaders } from "./indicators/community.loader";
import { laundryLoaders } from "./laundry/laundry.loader";
import { outcomeLoaders } from "./outcomes/outcome.loader";
import { programmeLoaders } from "./programmes/programme.loader";
import { readinessLoaders } from "./readiness/readiness.loader";
import { rosterLoaders } from "./rosters/roster-file.loader";
import { serviceLoaders } from "./services/service.loader";
import { sessionLoaders } from "./sessions/session.loader";
import { deliverableLoaders } from "./sites/deliverable-service.loader";
import { siteLoaders } from "./sites/service-at-location.loader";

export const makeLoaders = loadersFrom(
  factLoaders,
  programmeLoaders,
  readinessLoaders,
  serviceLoaders,
  curriculumLoaders,
  siteLoaders,
  deliverableLoaders,
  sessionLoaders,
  enrolmentLoaders,
  usageLoaders,
  feedbackLoaders,
  communityLoaders,
  outcomeLoaders,
  personEnrolmentLoaders,
  laundryLoaders,
  healthCheckLoaders,
  catalogueFileLoaders,
  rosterLoaders,
  passLoaders,
);

export type Context = Operation<ReturnType<typeof makeLoaders>>;
