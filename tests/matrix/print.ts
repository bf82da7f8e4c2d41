import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { classesOf } from "./coordinates";
import { type Cell, cellsOf, HOLDERS, type Holder } from "./kinds";
import { NOT_ASKED, ONE_LAYER } from "./one-layer";
import { PERSONAS } from "./personas";
import { ROWS } from "./rows";

export const MATRIX_FILE = join(__dirname, "../../docs/who-may-see-what.md");

const HOLDERS_KO: Record<Holder, string> = {
  C: "계약(스키마)",
  G: "게이트웨이(항목 차단)",
  D: "서명된 호출자",
  S: "서브그래프 정책",
  R: "행 보안(데이터베이스)",
};

const TITLES: Record<string, string> = {
  Query: "What can be asked · 조회",
  Mutation: "What can be done · 변경",
  Resident: "A person · 대상자",
  Tenancy: "Where a person lives · 임대차",
  Enrolment: "What a person takes part in · 서비스 이용",
  Consent: "Consents · 동의",
  RightsRequest: "What a person asked about the own data · 정보주체 권리 신청",
  AccessDispute: "Looks that a person had reviewed · 열람 이의제기",
  MisuseNotice: "Notices of misuse · 오남용 통지",
  Guardian: "Legal guardians · 법정대리인",
  Household: "Households · 가구",
  HouseholdMember: "Members of a household · 가구원",
  ProgrammeCase: "Case-management programmes · 사례관리 사업",
  AccessReview: "The monthly review of looks · 월별 접속기록 점검",
  AccessFinding: "Findings of a review · 점검 결과",
  AccessLogEntry: "Who looked at a person's data · 열람 기록",
};

const INTRODUCTION = `# Who may see what · 누가 무엇을 볼 수 있는가

This page is printed from the data that the tests run (\`tests/matrix\`, \`npm run matrix\`): every operation of the hub and every field
about a person, with what each kind of caller gets. Every denial is held by at least two layers, and the tests switch each layer
off in turn and see that the others hold. What everybody may see is not listed.

이 문서는 시험 자료(\`tests/matrix\`)에서 자동으로 만들어집니다. 모든 거부는 두 개 이상의 보호 계층이 지키며, 시험은 계층을 하나씩 꺼도 나머지가
막는지 확인합니다. 누구나 볼 수 있는 항목은 싣지 않았습니다.

The person is a tenant whose landlord keeps the record and who consented to a medical centre for health care; a protected
address, an expired consent and the like are decided for each person besides.

| Sign · 표시 | Meaning · 뜻 |
| --- | --- |
| ● | allowed · 허용 |
| — | no such value for this caller · 해당 값 없음 |`;

const listed = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([coordinate, reason]) => `- \`${coordinate}\`: ${reason}`)
    .join("\n");

const OPEN_ENDS = [
  { title: "Held by one layer alone · 한 계층만 지키는 항목", fields: ONE_LAYER },
  { title: "Not asked here yet · 아직 시험하지 않은 항목", fields: NOT_ASKED },
].flatMap(({ title, fields }) => (Object.keys(fields).length > 0 ? [`## ${title}\n\n${listed(fields)}`] : []));

const signOf = (cell: Cell): string => (cell === "allowed" ? "●" : cell === "none" ? "—" : cell.join(" "));

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The matrix as a page for people. */
export function printMatrix(): string {
  const holders = (Object.keys(HOLDERS) as Holder[]).map((holder) =>
    line([holder, `denied by: ${HOLDERS[holder]} · 거부: ${HOLDERS_KO[holder]}`]),
  );
  const parts = [
    `${INTRODUCTION}\n${holders.join("\n")}`,
    ...[...new Set(Object.keys(ROWS).map(typeOf))].map(tableOf),
    ...OPEN_ENDS,
  ];
  return `${parts.join("\n\n")}\n`;
}

const typeOf = (coordinate: string): string => coordinate.split(".")[0] ?? "";

function tableOf(type: string): string {
  const heads = PERSONAS.map(({ en, ko }, at) => `${at + 1} ${en}<br>${ko}`);
  const lines = Object.entries(ROWS)
    .filter(([coordinate, { kind }]) => typeOf(coordinate) === type && kind !== "public")
    .map(([coordinate, { kind }]) =>
      line([`\`${coordinate}\``, classesOf(coordinate).join(", "), ...cellsOf(kind).map(signOf)]),
    );
  return [
    `## ${TITLES[type] ?? type}`,
    "",
    line(["Field · 항목", "Class · 분류", ...heads]),
    line(["---", "---", ...heads.map(() => ":-:")]),
    ...lines,
  ].join("\n");
}

if (require.main === module) writeFileSync(MATRIX_FILE, printMatrix());
