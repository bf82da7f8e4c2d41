import { factLoaders } from "../../kit/facts/fact.loader";
import type { Operation, Reader } from "../../kit/operation";
import { caseLoaders } from "./cases/case.loader";
import { recipientLoaders } from "./recipients/recipient.loader";

export const makeLoaders = (reader: Reader) => ({
  ...factLoaders(reader),
  ...caseLoaders(reader),
  ...recipientLoaders(reader),
});

export type Context = Operation<ReturnType<typeof makeLoaders>>;
