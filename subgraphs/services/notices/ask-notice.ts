import type { Statements } from "../../../kit/events/as-hub";
import { emit } from "../../../kit/events/outbox";

/** Whom, and which agency answers for it and calls where nothing else reaches the person. */
export type Concerned = {
  /** The record that it is about. */
  id: string;
  residentId: string | null;
  householdId: string | null;
  agencyId: string;
};

type Template = "place_given" | "session_cancelled" | "visit_coming" | "visit_missed" | "appointment_due";

/**
 * Says that people must be told something: to the owner of people, who knows how they are reached. It learns the sentence,
 * and neither the programme nor why somebody takes part.
 */
export const askNotices = (
  work: { tx: Pick<Statements, "query">; now: Date },
  template: Template,
  concerned: readonly Concerned[],
): Promise<void> =>
  emit(
    work,
    ...concerned.map(({ id, residentId, householdId, agencyId }) => ({
      type: "NoticeAsked",
      subject: id,
      data: { residentId, householdId, template, agencyId },
    })),
  );
