import type { Refusal } from "../errors";
import type { Work } from "../work";

export type Change = {
  /** Whose data; the id inside the hub. */
  subject: string;
  action: "create" | "change" | "delete";
  /** What does it, as a schema coordinate: a mutation, such as Mutation.giveConsent. */
  by: string;
  classes?: readonly string[];
};

/**
 * Keeps evidence of what a mutation makes, changes or ends about one person: in the transaction of the change, so that
 * neither exists without the other. Where the change is refused after this, the record says so.
 */
export function recordChange(
  { evidence }: Pick<Work, "evidence">,
  { subject, action, by, classes = [] }: Change,
): void {
  evidence.add({ subject, action, fields: [by], classes, result: "allowed", refusal: null });
}

/** Why a change of a record that the caller knew of is refused, which its evidence then says; to be thrown. */
export function refusedChange(work: Pick<Work, "evidence">, change: Change, why: Refusal): Refusal {
  recordChange(work, change);
  return why;
}

/** Keeps evidence that a mutation told how somebody stands, whom it neither made nor changed. */
export function recordTold(
  { evidence }: Pick<Work, "evidence">,
  { subject, by, classes = [] }: Omit<Change, "action">,
): void {
  evidence.add({ subject, action: "view", fields: [by], classes, result: "allowed", refusal: null });
}
