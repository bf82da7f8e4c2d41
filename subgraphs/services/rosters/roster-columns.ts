import type { AttendanceStatus } from "../attendance/attendance.entity";
import type { EnrolmentState } from "../enrolments/enrolment.entity";
import type { ServiceAudience } from "../programmes/programme.entity";

/** What a row of a roster says: who takes part from when, how that stands, and whether they came to a session. */
export type RosterRow = {
  row: number;
  participantKey: string | null;
  enrolmentKey: string | null;
  audience: ServiceAudience;
  enrolledOn: string;
  state: EnrolmentState;
  endedOn: string | null;
  version: number | null;
  sessionId: string | null;
  sessionDate: string | null;
  attendance: AttendanceStatus | null;
  attendanceVersion: number | null;
};

export type RosterColumn = { of: Exclude<keyof RosterRow, "row">; names: readonly string[]; required?: boolean } & (
  | { kind: "key" | "day" | "version" }
  /** Each word with the others that offices write for it; the first of them is written. */
  | { kind: "word"; words: Readonly<Record<string, readonly string[]>> }
);

const AUDIENCES = {
  tenant: ["입주민", "임차인"],
  local_resident: ["지역주민", "주민"],
  field_staff: ["현장인력", "종사자"],
} satisfies Record<ServiceAudience, string[]>;
const STATES = {
  applied: ["신청"],
  waitlisted: ["대기"],
  enrolled: ["참여", "참여중", "등록"],
  completed: ["수료", "완료"],
  withdrawn: ["중단", "중도포기", "취소"],
  rejected: ["불승인", "반려"],
} satisfies Record<EnrolmentState, string[]>;
const ATTENDANCES = {
  present: ["출석", "o", "○"],
  absent: ["결석", "x", "×"],
  excused: ["사유결석", "공결"],
} satisfies Record<AttendanceStatus, string[]>;

/** The columns of a roster in their order. Each may also be named in Korean. */
export const ROSTER_COLUMNS: Readonly<Record<string, RosterColumn>> = {
  participant_key: { of: "participantKey", kind: "key", names: ["참여자 키", "참여자키"] },
  enrolment_key: { of: "enrolmentKey", kind: "key", names: ["참여 등록 키", "등록 키"] },
  audience: { of: "audience", kind: "word", words: AUDIENCES, names: ["이용 구분", "구분"], required: true },
  enrolled_on: { of: "enrolledOn", kind: "day", names: ["등록일", "참여 시작일"], required: true },
  state: { of: "state", kind: "word", words: STATES, names: ["상태"], required: true },
  ended_on: { of: "endedOn", kind: "day", names: ["종료일"] },
  version: { of: "version", kind: "version", names: ["버전"] },
  session_id: { of: "sessionId", kind: "key", names: ["회차 ID"] },
  session_date: { of: "sessionDate", kind: "day", names: ["회차일", "출석일"] },
  attendance: { of: "attendance", kind: "word", words: ATTENDANCES, names: ["출석", "출석 여부"] },
  attendance_version: { of: "attendanceVersion", kind: "version", names: ["출석 버전"] },
};

/** The column that a header names, in either language. */
export const columnNamed = (header: string): string =>
  Object.entries(ROSTER_COLUMNS).find(([, { names }]) => names.includes(header))?.[0] ?? header;
