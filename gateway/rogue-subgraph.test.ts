import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SubgraphAnswer } from "../kit/runtime";
import { openDoor } from "./gateway.fixture";
import { TOLD_CODES } from "./told-codes";

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
afterEach(() => door.rogue.clear());

const NAME = '{ resident(id: "r1") { subjectKey name } }';
/** Under which name the subgraph was asked for its one field. */
const rootOf = ({ data }: SubgraphAnswer): string[] => Object.keys(data ?? {});
const STATED = { purpose: "SERVICE_PROVISION", basis: "CONSENT_17" };
const OPENED = { resident: { subjectKey: "key-r1", name: "«Resident.name r1»" } };

describe("what a subgraph says beside its data", () => {
  it("GS-12 IE-08 of what a subgraph says beside its data nothing is passed on", async () => {
    door.rogue.set("people", (answer) => ({
      ...answer,
      http: {
        headers: new Map([
          ["set-cookie", "a=b"],
          ["x-odd", "1"],
        ]),
      },
      extensions: { ftv1: "trace", tracing: { version: 1 }, serviceName: "people" },
      errors: [
        {
          message: "No such person.",
          path: rootOf(answer),
          extensions: {
            code: "NOT_FOUND",
            messageKo: "없음",
            serviceName: "people",
            stacktrace: ["at x (/srv/a.ts:1:1)"],
            incident: "../x",
          },
        },
      ],
    }));
    const { headers, body } = await door.post(NAME, STATED);
    expect(body).toEqual({
      errors: [
        { message: "No such person.", path: ["resident"], extensions: { code: "NOT_FOUND", messageKo: "없음" } },
      ],
      data: OPENED,
    });
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("x-odd")).toBeNull();
  });

  it.each([
    ["a code that nobody listed", { code: "SQLSTATE_23505", messageKo: "오류" }],
    ["a mistake in a document that the caller never wrote", { code: "GRAPHQL_VALIDATION_FAILED", messageKo: "오류" }],
    ["a listed code without the Korean sentence", { code: "NOT_FOUND" }],
    ["no code", {}],
  ])("IE-04 an error of a subgraph with %s becomes an incident", async (_what, extensions) => {
    const message = 'duplicate key value violates unique constraint "resident_pkey" at /srv/a.ts: 900101-1234567';
    door.rogue.set("people", (answer) => ({
      ...answer,
      errors: [{ message, path: [...rootOf(answer), "name"], extensions }],
    }));
    const { text, body } = await door.post(NAME, STATED);
    expect(text).not.toMatch(/constraint|resident_pkey|srv|900101|SQLSTATE/);
    expect(body.errors).toEqual([
      {
        message: "Something went wrong on our side.",
        path: ["resident", "name"],
        extensions: { code: "INTERNAL", messageKo: expect.any(String), incident: expect.any(String) },
      },
    ]);
  });
});

it("IE-04 an error of a subgraph at a place that nobody asked for names no place", async () => {
  door.rogue.set("people", (answer) => ({ ...answer, errors: [{ message: "x", path: ["accessPass"] }] }));
  const { text, body } = await door.post(NAME, STATED);
  expect(text).not.toContain("accessPass");
  expect(body.errors[0].path).toBeUndefined();
});

it.each<[string, string, (told: string, answer: SubgraphAnswer) => unknown]>([
  [
    "beside its own fields",
    "people",
    (told, answer) => ({ ...answer.data, ...JSON.parse(`{ "__proto__": ${told} }`) }),
  ],
  [
    "below an object",
    "people",
    (told, { data }) => JSON.parse(JSON.stringify(data).replaceAll(/\{"_/g, `{"__proto__": ${told},"_`)),
  ],
  [
    "below an entity",
    "housing",
    (told, { data }) => JSON.parse(JSON.stringify(data).replaceAll(/\{"_/g, `{"__proto__": ${told},"_`)),
  ],
])("GS-12 what a subgraph says of __proto__ (%s) is taken for nothing", async (_where, subgraph, change) => {
  const told = '{ "warming": true, "toldByRogue": true }';
  let changed = "";
  door.rogue.set(subgraph, (answer) => {
    const data = change(told, answer) as SubgraphAnswer["data"];
    changed = JSON.stringify(data);
    return { ...answer, data };
  });
  const { text } = await door.post("{ residents { subjectKey ageGroup } }", STATED);
  expect(changed).toContain("toldByRogue");
  expect(text).not.toContain("toldByRogue");
  expect(({} as Record<string, unknown>).toldByRogue).toBeUndefined();
});

describe("GS-16 an answer about other entities than were asked for", () => {
  const AGES = "{ residents { subjectKey ageGroup } }";
  type Entities = unknown[];
  it.each<[string, (entities: Entities) => Entities]>([
    ["in another order", (entities) => [...entities].reverse()],
    ["fewer", (entities) => entities.slice(1)],
    ["one twice", ([first, ...others]) => [first, first, ...others.slice(1)]],
    [
      "without the key that names it",
      (entities) => entities.map((entity) => ({ ageGroup: "x", ...(entity as object), _echo_id: undefined })),
    ],
  ])("(%s) is taken for none of them", async (_how, change) => {
    door.rogue.set("housing", ({ data }) => ({ data: { _entities: change(data?._entities as Entities) } }));
    const { text, body } = await door.post(AGES, STATED);
    expect(body.data.residents).toEqual([1, 2, 3].map((n) => ({ subjectKey: `key-r${n}`, ageGroup: null })));
    expect(body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([
      "INTERNAL",
    ]);
    expect(text).not.toContain("group of");
  });

  it("with an error of its own beside it is that error", async () => {
    door.rogue.set("housing", () => ({
      data: null,
      errors: [{ message: "Later.", path: [], extensions: { code: "EVIDENCE_UNAVAILABLE", messageKo: "나중에" } }],
    }));
    const told = (await door.post(AGES, STATED)).body.errors;
    door.rogue.set("housing", (answer) => ({
      data: { _entities: (answer.data?._entities as Entities).slice(1) },
      errors: [{ message: "Later.", path: [], extensions: { code: "EVIDENCE_UNAVAILABLE", messageKo: "나중에" } }],
    }));
    expect((await door.post(AGES, STATED)).body.errors).toEqual(told);
    expect(told[0].extensions.code).toBe("EVIDENCE_UNAVAILABLE");
  });

  it("is no matter of an honest one, and the repeated key is not told", async () => {
    const { text, body } = await door.post(AGES, STATED);
    expect(body.errors).toBeUndefined();
    expect(text).not.toContain("_echo_");
  });
});

describe("the codes that a subgraph may answer with", () => {
  const ROOT = join(__dirname, "..");
  const sections = readFileSync(join(ROOT, "docs/how-to/errors.md"), "utf8").split(/^## /m);
  const listed = sections
    .filter((section) => /^[45]\./.test(section))
    .flatMap((section) => [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code));

  it("are those that docs/how-to/errors.md lists", () => {
    expect([...TOLD_CODES].sort()).toEqual([...new Set(listed)].sort());
  });

  it("hold every one with which a subgraph refuses", () => {
    const files = ["kit", "subgraphs"].flatMap((room) =>
      (readdirSync(join(ROOT, room), { recursive: true }) as string[])
        .filter((file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file))
        .map((file) => join(room, file)),
    );
    const thrown = files.flatMap((file) => {
      const calls = readFileSync(join(ROOT, file), "utf8").matchAll(
        /new (?:Invalid|Forbidden|NotFound|Unauthenticated)\((?:[^()]|\([^()]*\))*\)/g,
      );
      return [...calls].flatMap(([call]) => {
        const code = /"([A-Z]+(?:_[A-Z]+)+)",?\s*\)$/.exec(call)?.[1];
        return code ? [`${code} in ${file}`] : [];
      });
    });
    expect(thrown.length).toBeGreaterThan(8);
    const atTheDoor = ["CALLER_CONTEXT_INVALID"];
    const missing = thrown.filter((one) => ![...TOLD_CODES, ...atTheDoor].includes(one.split(" ")[0] ?? ""));
    expect(missing).toEqual([]);
  });
});
