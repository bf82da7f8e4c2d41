import { factLoaders } from "../../kit/facts/fact.loader";
import type { Operation, Reader } from "../../kit/operation";
import { usageLoaders } from "./attendance/usage.loader";
import { enrolmentLoaders } from "./enrolments/enrolment.loader";
import { outcomeLoaders } from "./outcomes/outcome.loader";
import { programmeLoaders } from "./programmes/programme.loader";
import { serviceLoaders } from "./services/service.loader";
import { sessionLoaders } from "./sessions/session.loader";
import { siteLoaders } from "./sites/service-at-location.loader";

export const makeLoaders = (reader: Reader) => ({
  ...factLoaders(reader),
  ...programmeLoaders(reader),
  ...serviceLoaders(reader),
  ...siteLoaders(reader),
  ...sessionLoaders(reader),
  ...enrolmentLoaders(reader),
  ...usageLoaders(reader),
  ...outcomeLoaders(reader),
});

export type Context = Operation<ReturnType<typeof makeLoaders>>;
