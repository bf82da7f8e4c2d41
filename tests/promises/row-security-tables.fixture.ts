/** What mutations and the token issuer write, and whoever else tries: shown below, and where those are. */
export const MAY_WRITE = [
  ...["budget_line", "budget_allocation", "idempotency"],
  ...["client", "client_key", "rights_change", "account", "account_duty", "sign_in", "sign_in_code", "issuer_record"],
  ...["membership", "membership_history"],
  // tests/attacks/webhooks.test.ts shows whose they are.
  ...["webhook", "webhook_delivery"],
  // By whose role it is: the journeys of agreements, spaces, programmes and sessions show who.
  ...["agreement", "agreement_party", "agreement_role", "grant_award", "space", "space_status"],
  ...["programme", "programme_status", "service", "service_at_location", "session", "enrolment", "enrolment_rule"],
  ...["attendance", "curriculum", "volunteer_count", "feedback"],
];
export const MAY_REMOVE = ["issuer_record"];

/** Rows of no agency; and those that are shown where they are written. */
const SHOWN_ELSEWHERE =
  "access_record evidence_seal registered_operation field_usage graph_change sealed_graph webhook webhook_delivery";
/** What owners tell each other: tests/faults/events.test.ts. */
const OF_EVENTS =
  "outbox outbox_due outbox_lease inbox event_journal event_journal_end programme_role programme_funding space_state";
/** What begins empty, and is shown by the journeys that fill it. */
const BEGUN_EMPTY =
  "training_record agreement_history budget_execution space_step space_booking booking_step work_order work_order_step arrears_report " +
  "session_step programme_template laundry_order laundry_step laundry_slot welfare_check trained_staff idempotency " +
  "health_check_schedule health_participation health_check quality_of_life_instrument quality_of_life_score " +
  "high_risk_criterion high_risk_entry high_risk_step curriculum volunteer_count feedback " +
  // tests/promises/row-security-notices.test.ts shows whose they are.
  "notice notice_attempt notice_choice notice_desk";
export const ELSEWHERE = ["migration", "used_ticket", ...`${SHOWN_ELSEWHERE} ${OF_EVENTS} ${BEGUN_EMPTY}`.split(" ")];
