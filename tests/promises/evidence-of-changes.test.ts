import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, parse } from "graphql";
import { type Stories, storiesIn, REASON } from "./change-stories.fixture";
import { type Changes, keeper, openChanges } from "./changes.fixture";

/** Mutations that concern no person, each with the reason why it leaves no record. */
const ABOUT_NOBODY: Record<string, string> = {
  rotateSubjectKeys: "an agency calls everybody by other names; nothing about any person is read, made or changed",
  setNoticeDesk: "a desk of an agency has a telephone number; no person has it",
};

const INPUTS: Record<string, object> = {
  rotateSubjectKeys: { reason: REASON, overlapHours: 1, idempotencyKey: "rotated-once" },
  setNoticeDesk: { phone: "000-0000", idempotencyKey: "desk-once" },
};

const NAMES = Object.keys(storiesIn({} as Changes).of);

let changes: Changes;
let stories: Stories;
beforeAll(async () => {
  changes = await openChanges();
  stories = storiesIn(changes);
});
afterAll(() => changes.close());

const sdl = readFileSync(join(__dirname, "../../schema/subgraphs/residents.graphql"), "utf8");
const schema = buildASTSchema(parse(sdl), { assumeValid: true });

describe("P-20 what is made, changed or ended about a person", () => {
  it("has a line here for each mutation of residents", () => {
    const known = [...NAMES, ...Object.keys(ABOUT_NOBODY)].sort();
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort()).toEqual(known);
  });

  it.each(NAMES)("leaves one record by %s for each person concerned, in the name of who did it", async (name) => {
    const { codes, requestId } = await stories.play(name);
    expect(codes).toEqual([]);
    const { action, by, about } = stories.of[name] ?? {};
    const people = about?.() ?? [stories.made.id];
    const account = (by?.() ?? keeper).actor;
    expect(await changes.recordsOf(requestId, name)).toEqual(
      people.map((subject) => ({ action, result: "allowed", subject, account, refusal: null })),
    );
    const all = await changes.owner.query("select from access_record where request_id = $1 and action <> 'view'", [
      requestId,
    ]);
    expect(all.rowCount).toBe(action === "view" ? 0 : people.length);
  });

  it.each(["withdrawConsent", "confirmDestruction", "disputeAccess", "approveEmergencyAccess"])(
    "leaves none by %s said again, which changes nothing",
    async (name) => {
      const { codes, requestId } = await stories.play(name);
      expect(codes).toEqual([]);
      expect(await changes.recordsOf(requestId, name)).toEqual([]);
    },
  );

  it.each(Object.entries(ABOUT_NOBODY))("leaves none by %s: %s", async (name) => {
    const { codes, requestId } = await changes.change(keeper, name, INPUTS[name] ?? {});
    expect(codes).toEqual([]);
    const { rows } = await changes.owner.query("select from access_record where request_id = $1", [requestId]);
    expect(rows).toEqual([]);
  });
});
