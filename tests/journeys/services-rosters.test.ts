import { encode } from "iconv-lite";
import writeWorkbook from "write-excel-file/node";
import { programmeId } from "../../seed/slugs";
import { jejuMedical, jejuSi, jile } from "../kit/personas";
import {
  came,
  codes,
  enrolled,
  exported,
  HEADER,
  held,
  hub,
  IMPORT,
  LEARNING,
  neighbours,
  once,
  only,
  openRosters,
  places,
  refused,
  send,
  taken,
  taking,
  today,
} from "./services-rosters.fixture";

beforeAll(openRosters);
afterAll(() => hub.close());

describe("a roster from paper", () => {
  it("enrols whoever it names, notes who came, and sent again makes nothing twice and says so", async () => {
    const [one, two] = await neighbours(2);
    const rows = [
      `${one},local_resident,${today},enrolled,${held},present`,
      `${two},local_resident,${today},enrolled,,`,
    ];
    const file = [`${HEADER},session_id,attendance`, ...rows].join("\n");
    const before = await enrolled();
    expect(await taken(file)).toEqual([
      { row: 2, enrolment: "CREATED", state: "ENROLLED", enrolledOn: today, attendance: "RECORDED" },
      { row: 3, enrolment: "CREATED", state: "ENROLLED", enrolledOn: today, attendance: null },
    ]);
    expect(came(await taken(file))).toEqual([
      ["UNCHANGED", "ALREADY_THERE"],
      ["UNCHANGED", null],
    ]);
    expect(await enrolled()).toBe(before + 2);
  });

  it.each([
    ["UTF-8 with a mark before it", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["CP949", (text: string) => encode(text, "cp949")],
  ])("is read with Korean names of columns and words, in %s", async (_encoding, bytes) => {
    const [one] = await neighbours(1);
    const day = today.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1. $2. $3.");
    const file = `참여자 키,이용 구분,등록일,상태,회차 ID,출석\n${one},지역주민,${day},참여,${held},○\n`;
    expect(await taken(bytes(file))).toMatchObject([{ state: "ENROLLED", enrolledOn: today, attendance: "RECORDED" }]);
  });

  it("is read from a workbook, in which a day is a number", async () => {
    const [one] = await neighbours(1);
    const serial = Date.parse(today) / 86_400_000 + 25_569;
    const rows = [HEADER.split(","), [one, "local_resident", serial, "enrolled"]];
    const workbook = await writeWorkbook(rows.map((row) => row.map((value) => ({ value: value as string }))));
    expect(await taken(await workbook.toBuffer(), { format: "XLSX" })).toMatchObject([{ enrolledOn: today }]);
  });

  it("a dry run tells what would come of each row by the same rules, writes nothing, and leaves the key unused", async () => {
    const [one] = await neighbours(1);
    const file = `${HEADER},session_id,attendance\n${one},local_resident,${today},enrolled,${held},absent`;
    const before = await enrolled();
    const key = once();
    const dry = await taken(file, { dryRun: true, ...key });
    expect(came(dry)).toEqual([["CREATED", "RECORDED"]]);
    expect(await enrolled()).toBe(before);
    expect(came(await taken(file, key))).toEqual([["CREATED", "RECORDED"]]);
    expect(came(await taken(file, key))).toEqual([["CREATED", "RECORDED"]]);
    expect(await enrolled()).toBe(before + 1);
  });

  it("with one wrong row nothing is taken, and each thing that is wrong is told with its row and column", async () => {
    const [one, two, three] = await neighbours(3);
    const before = await enrolled();
    const problems = await refused(
      [
        `${HEADER},ended_on,session_id,session_date,attendance`,
        `${one},local_resident,${today},enrolled,,,,`,
        `${two},local_resident,2023-02-29,enrolled,,,,`,
        `${two},nobody,${today},,,,,`,
        `part_nobody,local_resident,${today},enrolled,,,,`,
        `${two},local_resident,2999-01-01,enrolled,,,,`,
        `${three},local_resident,1999-01-01,enrolled,,,,`,
        `${one},local_resident,${today},enrolled,,ses_nowhere,,present`,
        `${one},local_resident,${today},withdrawn,,,,`,
        `,local_resident,${today},enrolled,,,,`,
        `${one},local_resident,${today},enrolled,,,${today},present`,
        `${two},local_resident,${today},enrolled,,${held},,present`,
        `${two},local_resident,${today},enrolled,,${held},,absent`,
      ].join("\r\n"),
    );
    expect(problems).toEqual([
      [3, "enrolled_on", "DATE_INVALID"],
      [4, "audience", "VALUE_UNKNOWN"],
      [4, "state", "VALUE_MISSING"],
      [5, "participant_key", "PARTICIPANT_UNKNOWN"],
      [6, "enrolled_on", "DATE_IN_FUTURE"],
      [7, null, "PROGRAMME_TAKES_NOBODY"],
      [8, "session_date", "SESSION_UNKNOWN"],
      [9, null, "ROW_CONTRADICTS"],
      [10, "participant_key", "VALUE_MISSING"],
      [13, null, "ROW_REPEATED"],
    ]);
    expect(await enrolled()).toBe(before);
  });

  it.each([
    ["주민등록번호,audience,enrolled_on,state\nx,tenant,2024-09-03,enrolled", "주민등록번호"],
    [`${HEADER},비고\nx,tenant,2024-09-03,enrolled,9001011234568`, "비고"],
    [`${HEADER}\n９００１０１-１２３４５６７,tenant,2024-09-03,enrolled`, "participant_key"],
  ])("with a resident registration number the whole file is refused: %#", async (file, column) => {
    expect(await refused(file)).toEqual([[expect.any(Number), column, "RESIDENT_NUMBER_REFUSED"]]);
  });

  it.each([
    ["empty", HEADER, "FILE_EMPTY"],
    ["too long", `${HEADER}\n${"x,tenant,2024-09-03,enrolled\n".repeat(1_001)}`, "ROWS_TOO_MANY"],
    ["without a column", "participant_key,audience,enrolled_on\nx,tenant,2024-09-03", "COLUMN_MISSING"],
    ["with an unknown column", `${HEADER},memo\nx,tenant,2024-09-03,enrolled,y`, "COLUMN_UNKNOWN"],
  ])("%s it is refused by name", async (_how, file, code) => {
    expect((await refused(file)).map(([, , told]) => told)).toEqual([code]);
  });

  it("whoever may not enrol in the programme takes in nothing, and nobody is not asked", async () => {
    const [one] = await neighbours(1);
    const file = `${HEADER}\n${one},local_resident,${today},enrolled`;
    const city = hub.as(jejuSi).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
    for (const dryRun of [true, false]) expect(codes(await send(file, { dryRun }, city))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await hub.nobody.send(IMPORT, { input: {} }))).toContain("GRAPHQL_VALIDATION_FAILED");
    expect(codes(await send(file, { programmeId: "prg_nowhere" }))).toEqual(["NOT_FOUND"]);
  });

  it("leaves evidence of each person: of the change once, and of having been told how they stand", async () => {
    const [one] = await neighbours(1);
    const file = `${HEADER}\n${one},local_resident,${today},enrolled`;
    const noted = async () =>
      (await hub.sql(
        "services",
        "select action, result from access_record where 'Mutation.importRoster' = any(fields) order by number desc limit 1",
      )) as object[];
    await taken(file, { dryRun: true });
    expect(await noted()).toMatchObject([{ action: "view", result: "allowed" }]);
    await taken(file);
    expect(await noted()).toMatchObject([{ action: "create", result: "allowed" }]);
  });
});

describe("a roster as a file", () => {
  it.each(["CSV", "XLSX"])("goes out and comes in again as %s without a change", async (format) => {
    const people = await neighbours(2);
    const rows = people.map(
      (key, at) => `${key},local_resident,${today},enrolled,${at ? "" : held},${at ? "" : "excused"}`,
    );
    await taken([`${HEADER},session_id,attendance`, ...rows].join("\n"));
    const { rosterFile } = only(await exported(format));
    expect(rosterFile.fileName).toBe(`roster-learning-courtyard-${today}-${today}.${format.toLowerCase()}`);
    const again = await taken(Buffer.from(rosterFile.content as string, "base64"), { format });
    expect(again.length).toBeGreaterThanOrEqual(2);
    expect(new Set(again.map(({ enrolment }) => enrolment))).toEqual(new Set(["UNCHANGED"]));
    expect(new Set(again.map(({ attendance }) => attendance))).toEqual(new Set(["ALREADY_THERE", null]));
    if (format === "CSV")
      expect(Buffer.from(rosterFile.content as string, "base64").toString()).toContain(`${people[0]},`);
  });

  it("of households names their enrolments, and comes in again without a change; one that ends names its version", async () => {
    const stated = { purpose: "HEALTH_CARE", basis: "CONSENT_17" };
    const hospital = hub.as(jejuMedical).stating(stated);
    const { rosterFile } = only(await exported("CSV", taking(hub.as(jejuMedical), stated), "healing-courtyard"));
    const file = Buffer.from(rosterFile.content as string, "base64").toString();
    const wish = { programmeId: programmeId("healing-courtyard") };
    const again = await taken(file, wish, hospital);
    expect(again).toHaveLength(43);
    expect(new Set(again.map(({ enrolment, state }) => `${enrolment} ${state}`))).toEqual(
      new Set(["UNCHANGED ENROLLED"]),
    );
    const ended = file.replace(",enrolled,,", `,completed,${today},`);
    expect(await taken(ended, { ...wish, dryRun: true }, hospital)).toMatchObject([
      { enrolment: "ENDED", state: "COMPLETED" },
      ...Array.from({ length: 42 }, () => ({ enrolment: "UNCHANGED", state: "ENROLLED" })),
    ]);
    const [, key] = (file.split("\r\n")[1] ?? "").split(",");
    const foreign = `enrolment_key,audience,enrolled_on,state\n${key},local_resident,${today},enrolled`;
    expect(await refused(foreign)).toEqual([[2, "enrolment_key", "ENROLMENT_UNKNOWN"]]);
  });

  it("P-24 is a download of each person in it, with its reason, and is refused without one", async () => {
    only(await exported("CSV"));
    const records = await hub.sql(
      "services",
      `select distinct action, reason from access_record where fields = '{Programme.rosterFile}'
         and number > (select max(number) - 2 from access_record)`,
    );
    expect(records).toEqual([{ action: "download", reason: "분기 점검용 참여자 명단 출력" }]);
    const looking = hub.as(jile).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
    const { data, errors } = await exported("CSV", looking);
    expect(data.programme).toMatchObject({ rosterFile: null, name: expect.any(String) });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["DOWNLOAD_REASON_MISSING"]);
  });

  it("is refused to whoever does not enrol in the programme, and without a purpose and a basis; nobody does not know of it", async () => {
    expect(codes(await exported("CSV", taking(hub.as(jejuSi))))).toEqual(["ROLE_FORBIDDEN"]);
    const unstated = hub.as(jile).stating({ action: "DOWNLOAD", reason: "분기 점검용 참여자 명단 출력" });
    expect(codes(await exported("CSV", unstated))).toEqual(["ACCESS_NO_BASIS"]);
    expect(codes(await exported("CSV", hub.nobody))).toContain("GRAPHQL_VALIDATION_FAILED");
  });
});

describe("a roster of a programme with places", () => {
  it("whoever stands higher is in and the others wait; what ends gives its place on, and names the version it was read in", async () => {
    const [{ n }] = (await hub.sql(
      "services",
      "select count(*)::int as n from enrolment where programme_id = $1 and state = 'enrolled' and valid_to is null",
      [LEARNING],
    )) as [{ n: number }];
    only(await places(n + 1, 0));
    const people = await neighbours(3);
    const file = (state: string, version = "") =>
      [
        `${HEADER},version`,
        ...people.map((key, at) => `${key},local_resident,${today},${at ? "enrolled," : `${state},${version}`}`),
      ].join("\n");
    const states = async (text: string) => (await taken(text)).map(({ state }) => state);
    expect(await states(file("enrolled"))).toEqual(["ENROLLED", "WAITLISTED", "WAITLISTED"]);
    expect(await states(file("enrolled"))).toEqual(["ENROLLED", "WAITLISTED", "WAITLISTED"]);
    expect(await refused(file("withdrawn"))).toEqual([[2, "version", "VERSION_MISSING"]]);
    expect(await refused(file("withdrawn", "7"))).toEqual([[2, "version", "VERSION_CONFLICT"]]);
    expect(await states(file("withdrawn", "1"))).toEqual(["WITHDRAWN", "ENROLLED", "WAITLISTED"]);
    expect(await states(file("withdrawn", "1"))).toEqual(["WITHDRAWN", "ENROLLED", "WAITLISTED"]);
    expect(await refused(file("enrolled"))).toEqual([[2, "state", "STATE_IMPOSSIBLE"]]);
    only(await places(null, 1));
  });
});
