import { encode } from "iconv-lite";
import { agencyId, platformId, programmeId } from "../../seed/slugs";
import { jejuMedical, jile } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";
import { onlyOf } from "./services-imports.fixture";

const IMPORT = `mutation ($input: ImportCatalogueInput!) {
  importCatalogue(input: $input) {
    __typename
    ... on CatalogueImported { dryRun rows { row action name service { id name status category deliveryModes provider { id } factSource { id } } } }
    ... on CatalogueNotImported { message messageKo problemCount problems { row column code message messageKo } }
  }
}`;
const EXPORT = `query ($format: CatalogueFormat!, $id: ID!) {
  platform(id: $id) { name status aliases catalogueFile(format: $format) { fileName mediaType rows content } }
}`;
const SERVICES = `query ($search: String!) { services(search: $search) { totalCount nodes { id name alternateName } } }`;

const GACHI = "\u1100\u119E치";
const PLATFORM = platformId("gachi-happy-courtyard");
const LEARNING = programmeId("learning-courtyard");
const HEADER = "program_id,name,status,category";

let hub: Hub;
let planner: Caller;
beforeAll(async () => {
  hub = await theHub();
  planner = hub.as(jile);
});
afterAll(() => hub.close());

let files = 0;
const base64 = (file: string | Buffer): string => Buffer.from(file).toString("base64");

async function send(file: string | Buffer, wish: object = {}, as: Caller = planner): Promise<Answer> {
  files += 1;
  const input = { content: base64(file), format: "CSV", dryRun: false, idempotencyKey: `file-${files}`, ...wish };
  return as.send(IMPORT, { input });
}
const imported = async (...sent: Parameters<typeof send>) => {
  const { data, errors } = await send(...sent);
  expect(errors).toBeUndefined();
  return data.importCatalogue;
};
const actions = ({ rows }: { rows: { action: string }[] }) => rows.map(({ action }) => action);
const found = async (search: string) => (await hub.nobody.send(SERVICES, { search })).data.services;

async function exported(format: "CSV" | "XLSX", as: Caller = hub.nobody) {
  const { data } = await as.send(EXPORT, { format, id: PLATFORM });
  return { ...data.platform, file: Buffer.from(data.platform.catalogueFile.content as string, "base64") };
}

describe("a service catalogue from a file", () => {
  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a mark before it", (text: string) => Buffer.from(`\uFEFF${text}`)],
    ["CP949", (text: string) => encode(text, "cp949")],
  ])("is read in %s", async (encoding, bytes) => {
    const name = `가상 똠방각하 교실 (${encoding})`;
    const done = await imported(bytes(`${HEADER}\n${LEARNING},${name},active,culture\n`));
    expect(done).toMatchObject({
      __typename: "CatalogueImported",
      rows: [{ row: 2, action: "CREATED", name, service: { name, status: "ACTIVE", category: "CULTURE" } }],
    });
    expect((await found(name)).totalCount).toBe(1);
  });

  it("makes nothing twice: the same file again changes nothing, another word in it changes one service", async () => {
    const file = (status: string) =>
      `${HEADER}\n${LEARNING},가상 목공 교실,${status},culture\n${LEARNING},가상 합창단,active,culture`;
    const [first, again] = [await imported(file("inactive")), await imported(file("inactive"))];
    expect([actions(first), actions(again)]).toEqual([
      ["CREATED", "CREATED"],
      ["UNCHANGED", "UNCHANGED"],
    ]);
    const changed = await imported(file("temporarily closed"));
    expect(actions(changed)).toEqual(["CHANGED", "UNCHANGED"]);
    expect(changed.rows[0].service).toMatchObject({ id: first.rows[0].service.id, status: "TEMPORARILY_CLOSED" });
    expect((await found("가상 목공 교실")).totalCount).toBe(1);
  });

  it("of two files with the same new service at the same moment, one makes it", async () => {
    const file = `${HEADER}\n${LEARNING},가상 동시 교실,active,culture`;
    const both = await Promise.all([imported(file), imported(file)]);
    expect(both.flatMap(actions).sort()).toEqual(["CREATED", "UNCHANGED"]);
    expect((await found("가상 동시 교실")).totalCount).toBe(1);
  });

  it("one key is one file: repeated it is answered again, for another file it is refused", async () => {
    const file = `${HEADER}\n${LEARNING},가상 열쇠 교실,active,culture`;
    const wish = { idempotencyKey: "one-key" };
    expect(actions(await imported(file, wish))).toEqual(["CREATED"]);
    expect(actions(await imported(file, wish))).toEqual(["CREATED"]);
    const { errors } = await send(`${file}\n`, wish);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
  });

  it("a dry run tells of each row what would come of it, writes nothing, and leaves the key unused", async () => {
    const file = `${HEADER}\n${LEARNING},가상 예행 교실,active,culture`;
    const dry = await imported(file, { dryRun: true, idempotencyKey: "rehearsed" });
    expect(dry).toMatchObject({ dryRun: true, rows: [{ row: 2, action: "CREATED", service: null }] });
    expect((await found("가상 예행 교실")).totalCount).toBe(0);
    expect(actions(await imported(file, { idempotencyKey: "rehearsed" }))).toEqual(["CREATED"]);
  });

  it("with one wrong row nothing is taken, and each thing that is wrong is told with its row and column", async () => {
    const refused = await imported(
      [
        `${HEADER},minimum_age,maximum_age,organization_id,id`,
        `${LEARNING},가상 좋은 교실,active,culture,,,,`,
        `${LEARNING},,open,culture,,,,`,
        "",
        `${LEARNING},가상 나이 교실,active,culture,70,60,,`,
        `prg_nowhere,가상 교실,active,culture,,,,`,
        `${programmeId("bubble-courtyard")},가상 교실,active,culture,,,,`,
        `${LEARNING},가상 남의 교실,active,culture,,,${agencyId("jeju-medical")},`,
        `${LEARNING},가상 번호 교실,active,culture,,,,svc_nowhere`,
        `${LEARNING},가상 좋은 교실,active,culture,,,,`,
        `${LEARNING},가상 900101-1234567,active,culture,,,,`,
        `${LEARNING},가상,active,culture,,,,,넘침`,
      ].join("\r\n"),
    );
    expect(refused).toMatchObject({ __typename: "CatalogueNotImported", problemCount: 10 });
    expect(
      refused.problems.map(({ row, column, code }: Record<string, unknown>) => [row, column, code] as const),
    ).toEqual([
      [3, "name", "VALUE_MISSING"],
      [3, "status", "VALUE_UNKNOWN"],
      [5, "maximum_age", "AGE_INVALID"],
      [6, "program_id", "PROGRAMME_UNKNOWN"],
      [7, "program_id", "ROLE_FORBIDDEN"],
      [8, "organization_id", "PROVIDER_UNKNOWN"],
      [9, "id", "SERVICE_UNKNOWN"],
      [10, null, "ROW_REPEATED"],
      [11, "name", "RESIDENT_NUMBER_REFUSED"],
      [12, null, "CELLS_TOO_MANY"],
    ]);
    for (const { message, messageKo } of refused.problems) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(messageKo).toMatch(/[가-힣].*\.$/);
    }
    expect((await found("가상 좋은 교실")).totalCount).toBe(0);
  });

  it("a header that is wrong is all that is told", async () => {
    const refused = await imported(`program_id,name,name,stauts\n${LEARNING},하나,둘,active`);
    expect(refused.problems.map(({ column, code }: Record<string, unknown>) => [column, code] as const)).toEqual([
      ["stauts", "COLUMN_UNKNOWN"],
      ["name", "COLUMN_REPEATED"],
      ["status", "COLUMN_MISSING"],
      ["category", "COLUMN_MISSING"],
    ]);
  });

  it("an agency without PLANNING or PROJECT_MANAGEMENT in the programme takes nothing into it; nobody is not asked", async () => {
    const file = `${HEADER}\n${LEARNING},가상 남의 교실,active,culture`;
    const refused = await imported(file, {}, hub.as(jejuMedical));
    expect(refused.problems).toMatchObject([{ row: 2, code: "ROLE_FORBIDDEN" }]);
    expect((await send(file, {}, hub.nobody)).data).toBeUndefined();
    expect((await found("가상 남의 교실")).totalCount).toBe(0);
  });

  it("what a printed source said and an agency changes is from that source no more; unchanged it stays", async () => {
    const [before] = await hub.sql(
      "services",
      "select id, name, status, fact_source_id from service where programme_id = $1 and fact_source_id is not null limit 1",
      [LEARNING],
    );
    const row = (status: string) => `${HEADER}\n${LEARNING},${before?.["name"] as string},${status},education`;
    const same = await imported(row("active"));
    expect(same.rows[0]).toMatchObject({
      action: "UNCHANGED",
      service: { factSource: { id: before?.["fact_source_id"] } },
    });
    const changed = await imported(row("inactive"));
    expect(changed.rows[0]).toMatchObject({ action: "CHANGED", service: { id: before?.["id"], factSource: null } });
    await imported(row("active"));
  });
});

describe("a service catalogue as a file", () => {
  it("S0-02 the platform operates, is found by each spelling of its name, and its exported CSV keeps U+1100 U+119E", async () => {
    for (const typed of [GACHI, "고치", "가치", "함께 행복한 뜨락"]) {
      const { data } = await hub.nobody.send(`query ($typed: String!) { platforms(search: $typed) { nodes { id } } }`, {
        typed,
      });
      expect([typed, data.platforms.nodes]).toEqual([typed, [{ id: PLATFORM }]]);
    }
    const { status, name, file, catalogueFile } = await exported("CSV");
    expect([status, name]).toEqual(["OPERATING", `${GACHI} 행복한 뜨락`]);
    expect(catalogueFile).toMatchObject({ mediaType: "text/csv; charset=utf-8", fileName: `services-${PLATFORM}.csv` });
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const [header, first] = file.toString("utf8").split("\r\n");
    expect(header).toContain("platform,program,program_id,id,name,alternate_name");
    expect([...(first ?? "")].slice(0, 3).map((letter) => letter.codePointAt(0))).toEqual([0x1100, 0x119e, 0xce58]);
  });

  it.each(["CSV", "XLSX"] as const)("goes out and comes in again as %s without a change", async (format) => {
    const awkward = [`${GACHI} 교실`, "=1+1", "'=1+1", "+82 교실", "@교실", "＝교실", '쉼표, "따옴표"', "여러\n줄"];
    const rows = awkward.map(
      (text, index) => `${LEARNING},가상 왕복 ${format} ${index},"${text.replaceAll('"', '""')}",active,culture`,
    );
    const made = await imported(`program_id,name,alternate_name,status,category\n${rows.join("\n")}`);
    // A leading apostrophe before what would calculate says "text" in a file, and is none of the name.
    const kept = awkward.map((text) => (text === "'=1+1" ? "=1+1" : text));
    const { nodes } = await found(`가상 왕복 ${format}`);
    expect(nodes.map(({ alternateName }: { alternateName: string }) => alternateName)).toEqual(kept);

    const { file } = await exported(format);
    const ofPlanner = await onlyOf(LEARNING, file, format);
    const again = await imported(ofPlanner, { format: "CSV" });
    expect(again.__typename).toBe("CatalogueImported");
    expect(new Set(actions(again))).toEqual(new Set(["UNCHANGED"]));
    expect(again.rows.length).toBeGreaterThan(made.rows.length);
  });

  it("holds no cell that a spreadsheet would calculate", async () => {
    await imported(
      `program_id,name,alternate_name,status,category\n${LEARNING},=cmd|' /C calc'!A0,-2+3,active,culture`,
    );
    const { file } = await exported("CSV");
    expect(file.toString("utf8")).toContain(",'=cmd|' /C calc'!A0,'-2+3,");
    expect(file.toString("utf8")).not.toMatch(/(^|,)"?[=+\-@]/m);
  });

  it("of more than 1,000 services goes out in parts, each as large as a file that comes in, and none is left out", async () => {
    await hub.sql(
      "services",
      `insert into service select (jsonb_populate_record(s, jsonb_build_object('id', 'svc_many' || n, 'name', '가상 부분 ' || n))).*
       from service s, generate_series(1, 1000) n where s.id = (select min(id) from service where programme_id = $1)`,
      [LEARNING],
    );
    const PARTS = `query ($id: ID!, $part: Int!) { platform(id: $id) { catalogueFile(format: CSV, part: $part) { fileName rows parts content } } }`;
    const part = (nth: number) => hub.nobody.send(PARTS, { id: PLATFORM, part: nth });
    const [first, last] = [(await part(1)).data.platform.catalogueFile, (await part(2)).data.platform.catalogueFile];
    expect([first.rows, first.parts, last.parts]).toEqual([1_000, 2, 2]);
    expect([first.fileName, last.fileName]).toEqual([`services-${PLATFORM}-1.csv`, `services-${PLATFORM}-2.csv`]);
    const counted =
      "select count(*)::int as n from service s join programme p on p.id = s.programme_id and p.platform_id = $1";
    expect(await hub.sql("services", counted, [PLATFORM])).toEqual([{ n: first.rows + last.rows }]);
    for (const nth of [0, 3]) expect((await part(nth)).errors?.[0]?.extensions.code).toBe("PART_INVALID");
  });
});
