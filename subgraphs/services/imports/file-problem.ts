/** What is wrong with a file, and where: the row as a spreadsheet counts it (the header is row 1), and the column's name. */
export type FileProblem = Readonly<{
  row: number | null;
  column: string | null;
  code: FileProblemCode;
  message: string;
  messageKo: string;
}>;

const SENTENCES = {
  FILE_TOO_LARGE: [
    "The file is too large: it may have 700 KiB, and unpacked 4 MiB. Divide it.",
    "파일이 너무 큽니다(700KiB, 압축을 푼 크기 4MiB까지). 나누어 올리십시오.",
  ],
  FILE_UNREADABLE: [
    "This cannot be read as a file of the format that was named. Save it anew as CSV or XLSX.",
    "지정한 형식의 파일로 읽을 수 없습니다. CSV 또는 XLSX로 다시 저장하십시오.",
  ],
  FILE_EMPTY: ["The file has no row below its header.", "제목 행 아래에 자료가 없습니다."],
  ENCODING_UNKNOWN: [
    "The text is neither UTF-8 nor CP949. Save it as UTF-8.",
    "UTF-8도 CP949도 아닌 글자가 있습니다. UTF-8로 저장하십시오.",
  ],
  ROWS_TOO_MANY: ["A file has at most 1,000 rows. Divide it.", "파일은 1,000행까지입니다. 나누어 올리십시오."],
  COLUMN_MISSING: ["This column must be there.", "필수 열이 없습니다."],
  COLUMN_REPEATED: ["This column is there twice.", "같은 열이 두 번 있습니다."],
  COLUMN_UNKNOWN: [
    "There is no such column. Its name may be mistyped; remove it or mend it.",
    "알 수 없는 열입니다. 열 이름을 고치거나 삭제하십시오.",
  ],
  CELLS_TOO_MANY: [
    "The row has more cells than the header. Put a value that holds a comma between quotation marks.",
    "제목 행보다 칸이 많습니다. 쉼표가 든 값은 따옴표로 묶으십시오.",
  ],
  VALUE_MISSING: ["This value must be there.", "값을 입력하십시오."],
  VALUE_TOO_LONG: ["The value is too long.", "값이 너무 깁니다."],
  VALUE_UNKNOWN: [
    "This is none of the words that the column takes; docs/how-to/import.md lists them.",
    "이 열에 쓸 수 없는 값입니다. docs/how-to/import.md의 목록에서 고르십시오.",
  ],
  TEXT_INVALID: [
    "The value holds control characters, or some that are not seen. Type it anew.",
    "제어 문자나 보이지 않는 글자가 있습니다. 다시 입력하십시오.",
  ],
  AGE_INVALID: [
    "An age is a whole number from 0 to 150, and the highest is not below the lowest.",
    "나이는 0~150의 정수이며 최고 나이는 최저 나이 이상이어야 합니다.",
  ],
  RESIDENT_NUMBER_REFUSED: [
    "The value holds a resident registration number. The hub takes none; remove it.",
    "주민등록번호가 있습니다. 삭제하십시오.",
  ],
  PROGRAMME_UNKNOWN: ["There is no programme with this id.", "해당 ID의 사업이 없습니다."],
  ROLE_FORBIDDEN: [
    "Only the programme's own agency, or one with the role PLANNING or PROJECT_MANAGEMENT in it, changes its services.",
    "사업의 소관 기관, 또는 기획·사업관리 역할을 맡은 기관만 서비스를 변경할 수 있습니다.",
  ],
  PROVIDER_UNKNOWN: [
    "The organization is not your agency and has no role in the programme.",
    "귀 기관이 아니며 이 사업에서 역할을 맡은 기관도 아닙니다.",
  ],
  SERVICE_UNKNOWN: [
    "The programme has no service with this id. Leave the id out to make a new one.",
    "이 사업에 해당 ID의 서비스가 없습니다. 새 서비스는 ID를 비워 두십시오.",
  ],
  NAME_AMBIGUOUS: [
    "The programme has several services with this name. Say which by its id.",
    "이 사업에 같은 이름의 서비스가 여럿입니다. ID로 지정하십시오.",
  ],
  DATE_INVALID: [
    "This is no day. Write it as 2024-09-03.",
    "날짜가 올바르지 않습니다. 2024-09-03과 같이 입력하십시오.",
  ],
  DATE_IN_FUTURE: ["The day has not come yet.", "아직 오지 않은 날짜입니다."],
  ENDED_BEFORE_BEGUN: ["The last day is before the first.", "종료일이 등록일보다 앞섭니다."],
  VERSION_INVALID: ["A version is a whole number from 1.", "버전은 1 이상의 정수입니다."],
  VERSION_MISSING: [
    "What stands in the hub already is changed by naming the version that you read. Take the roster out again.",
    "이미 등록된 내용을 변경하려면 읽은 버전을 적어야 합니다. 명단을 다시 내려받으십시오.",
  ],
  VERSION_CONFLICT: [
    "It was changed since you read it. Take the roster out again.",
    "읽은 뒤에 변경되었습니다. 명단을 다시 내려받으십시오.",
  ],
  PARTICIPANT_UNKNOWN: [
    "Your agency was given no such key. Take it from Resident.participantKey.",
    "귀 기관에 발급된 키가 아닙니다. Resident.participantKey로 확인하십시오.",
  ],
  ENROLMENT_UNKNOWN: ["The programme has no enrolment with this key.", "이 사업에 해당 키의 참여 등록이 없습니다."],
  PROGRAMME_TAKES_NOBODY: [
    "The programme was not open on this day, so nobody can be enrolled from then. Look at Programme.status.",
    "그날 운영 중인 사업이 아니어서 참여 등록을 할 수 없습니다. 사업 상태(Programme.status)를 확인하십시오.",
  ],
  NOT_ELIGIBLE: [
    "The person cannot take part; Programme.eligibility says who can.",
    "참여 대상이 아닙니다. 참여 요건(Programme.eligibility)을 확인하십시오.",
  ],
  STATE_IMPOSSIBLE: [
    "The enrolment of this person cannot come into this state. To enrol anew, write the new first day.",
    "이 참여 등록은 해당 상태가 될 수 없습니다. 다시 등록하려면 새 등록일을 적으십시오.",
  ],
  SESSION_UNKNOWN: [
    "The programme has no such session, or none on this day. Name its day or its id.",
    "이 사업에 해당 회차가 없거나 그날의 회차가 없습니다. 회차일 또는 회차 ID를 적으십시오.",
  ],
  SESSION_AMBIGUOUS: [
    "The programme has several sessions on this day. Say which by its id.",
    "그날의 회차가 여럿입니다. 회차 ID로 지정하십시오.",
  ],
  SESSION_FORBIDDEN: [
    "Only an agency with the role OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in the programme, at this place, records attendance.",
    "해당 사업과 장소에서 사업운영, 공간관리 또는 건강관리 역할을 맡은 기관만 출석을 기록할 수 있습니다.",
  ],
  SESSION_NOT_RUNNING: [
    "The session was called off, cannot be registered for yet, or begins on a later day.",
    "취소되었거나 아직 모집 전이거나 시작하지 않은 회차입니다.",
  ],
  NOT_ENROLLED: [
    "The person was not enrolled on the day of the session. Where a tenancy is asked for, enrol first and send attendance later.",
    "회차일에 등록되어 있지 않은 대상자입니다. 임차 확인이 필요한 사업은 먼저 등록한 뒤 출석을 올리십시오.",
  ],
  ENROLLED_ALREADY: [
    "The person or household is in the programme already. Of several enrolments of one, send those that have ended in an earlier file.",
    "이미 참여 중인 대상자 또는 세대입니다. 한 사람의 참여가 여럿이면 종료된 것을 먼저 다른 파일로 올리십시오.",
  ],
  ROW_CONTRADICTS: [
    "An earlier row says something else of the same enrolment.",
    "같은 참여 등록에 대해 앞의 행과 내용이 다릅니다.",
  ],
  ROW_REPEATED: ["An earlier row is about the same.", "앞의 행과 같은 내용입니다."],
} as const satisfies Record<string, readonly [string, string]>;

export type FileProblemCode = keyof typeof SENTENCES;

export function fileProblem(
  code: FileProblemCode,
  row: number | null = null,
  column: string | null = null,
): FileProblem {
  const [message, messageKo] = SENTENCES[code];
  return { row, column, code, message, messageKo };
}

/** A file as a whole cannot be taken; whoever reads one turns this into its report. */
export class BadFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

export const badFile = (code: FileProblemCode): BadFile => new BadFile(fileProblem(code));

export type NothingTaken = { message: string; messageKo: string; problemCount: number; problems: FileProblem[] };

const MOST_TOLD = 100;

/** What is told of a file in which something is wrong. */
export const nothingTaken = (problems: readonly FileProblem[]): NothingTaken => ({
  message: "Nothing of the file was taken. Mend what is listed, and send it again.",
  messageKo: "파일의 내용이 하나도 반영되지 않았습니다. 목록의 문제를 고쳐 다시 올리십시오.",
  problemCount: problems.length,
  problems: problems.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0)).slice(0, MOST_TOLD),
});
