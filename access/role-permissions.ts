import type { AgreementRole } from "./agreement-role";

/**
 * What a role in a programme lets its agency do there. What concerns a person's data needs a basis besides: a role says
 * whose work it is, never that somebody's data may be seen.
 */
export type RolePermission =
  /** Changes what the programme is: its services, curriculum, sites, eligibility and status. */
  | "configure_programme"
  /** Runs it from day to day: sessions, routes, slots, work orders. */
  | "run_programme"
  /** Changes a space itself: its capacity, equipment, hours and state. */
  | "change_space"
  /** Approves, refuses and confirms bookings of a space, and says whether they were used. */
  | "decide_booking"
  | "request_booking"
  /** Asks for the room in which health is looked after, and no other. */
  | "request_health_room"
  | "enrol"
  | "record_attendance"
  /** Sees who takes part as far as its own work goes, each person by their subject key. */
  | "see_participants"
  /** Takes an order through its states, and sees where it goes and to whom. */
  | "work_on_orders"
  | "record_discovery"
  | "record_health"
  /** Says which member of staff works on what. */
  | "assign_staff"
  /** Puts money in: its own lines and grants. */
  | "fund"
  /** Reads every line, allocation and execution of the programme. */
  | "read_budget"
  /** Reads the reports of the whole programme; others see what is public. */
  | "read_reports";

/** Who does what in a programme, as the agreement's own table has it. An agency has what all its roles have together. */
export const ROLE_PERMISSIONS: Readonly<Record<AgreementRole, readonly RolePermission[]>> = {
  space: ["change_space", "decide_booking", "read_reports"],
  space_management: ["decide_booking", "record_attendance", "read_reports"],
  planning: ["configure_programme", "run_programme", "request_booking", "read_budget", "read_reports"],
  budget: ["fund", "read_budget", "read_reports"],
  outreach: ["enrol", "record_discovery", "see_participants"],
  project_management: ["configure_programme", "run_programme", "read_budget", "read_reports"],
  operation: [
    "run_programme",
    "request_booking",
    "enrol",
    "record_attendance",
    "see_participants",
    "work_on_orders",
    "assign_staff",
    "read_reports",
  ],
  staffing: ["assign_staff"],
  health_service: ["request_health_room", "enrol", "record_attendance", "see_participants", "record_health"],
  technology: [],
  job_funding: ["fund", "read_reports"],
  evaluation: ["read_budget", "read_reports"],
};

/** A role as a caller holds it: the programme's id, the role, where it holds (everywhere if nothing is named), until when. */
export type RoleHeld = Readonly<{ programme: string; role: string; scope: readonly string[]; until: string | null }>;

export type RoleNeeded = Readonly<{
  permission: RolePermission;
  programme: string;
  /** The day on which it is needed: a role has ended on its last day (`until`), from 00:00 in Seoul. */
  on: string;
  /** Space, complex and area of what it is needed for; a role that names places holds only there. */
  at?: readonly string[];
}>;

/** Whether some role among those held allows it. */
export const roleAllows = (held: readonly RoleHeld[], { permission, programme, on, at = [] }: RoleNeeded): boolean =>
  held.some(
    ({ programme: of, role, scope, until }) =>
      of === programme &&
      (until === null || on < until) &&
      (scope.length === 0 || at.some((place) => scope.includes(place))) &&
      (ROLE_PERMISSIONS[role as AgreementRole] ?? []).includes(permission),
  );
