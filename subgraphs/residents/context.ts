import { factLoaders } from "../../kit/facts/fact.loader";
import { loadersFrom } from "../../kit/loaders";
import type { Operation } from "../../kit/operation";
import { caseLoaders } from "./cases/case.loader";
import { recipientLoaders } from "./recipients/recipient.loader";

export const makeLoaders = loadersFrom(factLoaders, caseLoaders, recipientLoaders);

export type Context = Operation<ReturnType<typeof makeLoaders>>;
