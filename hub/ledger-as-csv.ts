import type pg from "pg";

const COLUMNS = [
  "연번",
  "개인정보 또는 개인정보파일의 명칭",
  "제공받는 기관의 명칭",
  "제공받는 목적",
  "제공의 법적 근거",
  "제공하는 개인정보의 항목",
  "제공 일시",
  "제공하는 형태",
  "이용 제한 또는 필요한 조치를 요청한 내용",
  "정보주체 수",
];

const FORMS: Record<string, string> = { view: "허브 열람", download: "파일 내려받기", print: "출력" };

type Line = Record<"file" | "recipient" | "purpose" | "ground" | "at" | "form" | "conditions" | "people", string> & {
  fields: string[];
};

/**
 * The ledger of one agency and month with the eight items of PIPA Decree Art. 15, as spreadsheets read it: UTF-8 with a byte
 * order mark, RFC 4180. The same ledger always gives the same bytes.
 */
export async function ledgerAsCsv(
  client: pg.Client,
  agencyNames: ReadonlyMap<string, string>,
  { agency, month }: { agency: string; month: string },
): Promise<string> {
  const { rows } = await client.query<Line>(
    `select p.file, p.recipient_agency_id as recipient, p.purpose, p.ground, p.fields, p.form, p.conditions,
       p.people::text as people, to_char(p.at at time zone 'Asia/Seoul', 'YYYY-MM-DD HH24:MI:SS') as at
     from provisions_in($1::date) p where p.controller_agency_id = $2 order by p.at, p.first_record`,
    [month, agency],
  );
  const lines = rows.map(({ file, recipient, purpose, ground, fields, at, form, conditions, people }, index) => [
    String(index + 1),
    file,
    agencyNames.get(recipient) ?? recipient,
    purpose,
    ground,
    fields.join(" "),
    at,
    FORMS[form] ?? form,
    conditions,
    people,
  ]);
  return `\uFEFF${[COLUMNS, ...lines].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`;
}

/** What begins like a formula would be run by a spreadsheet. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
