import type { Look } from "./evidence";

/** What a gateway refused of one person before any subgraph was asked for it, in the names of the schema. */
export type RefusedLook = Pick<Look, "subject" | "fields" | "classes">;

/** The same as it stands in the evidence of whoever owns the fields. */
export const refusedAtTheGateway = ({ subject, fields, classes }: RefusedLook): Look => ({
  subject,
  action: "view",
  fields,
  classes,
  result: "denied",
  refusal: "ACCESS_NO_BASIS",
});
