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
  ROW_REPEATED: ["An earlier row is about the same service.", "앞의 행과 같은 서비스입니다."],
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
