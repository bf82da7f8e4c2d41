import type { AttendeeRole, TrainingAttendanceRow } from "./training-attendance.entity";

export type CountedAttendance = {
  byRole: { role: AttendeeRole; count: number }[];
  emdsCovered: number;
  emds: number;
  coverageRate: number | null;
  synthetic: boolean;
};

/** Those who work for no single dong count as attendees and cover none. */
export function countAttendance(rows: TrainingAttendanceRow[], emds: number): CountedAttendance {
  const came = rows.filter((row) => row.headcount > 0);
  const roles = [...new Set(rows.map((row) => row.role))];
  const emdsCovered = new Set(came.flatMap((row) => row.emdCode ?? [])).size;
  return {
    byRole: roles.map((role) => ({
      role,
      count: rows.filter((row) => row.role === role).reduce((sum, row) => sum + row.headcount, 0),
    })),
    emdsCovered,
    emds,
    coverageRate: emds > 0 ? emdsCovered / emds : null,
    synthetic: rows.some((row) => row.synthetic),
  };
}
