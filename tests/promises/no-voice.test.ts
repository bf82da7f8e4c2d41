import { SUBGRAPHS } from "../../hub/subgraphs";
import { whole } from "../matrix/coordinates";
import { isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { type Copies, copyDatabases } from "../kit/copies";
import { openDatabases } from "../kit/databases";

/** Everything in the four databases that holds bytes, and what they are: sealed text of a line, or hashes. None is large. */
const BYTES: Record<string, string> = {
  "agency_local_id.local_id": "a sealed number",
  "evidence_seal.digests": "hashes",
  "health_check.readings": "sealed numbers",
  "notice_choice.address": "a sealed address",
  "protected_address.reason": "a sealed line",
  "quality_of_life_score.score": "a sealed number",
  "resident_address.address": "a sealed address",
  "resident_contact.phone": "a sealed telephone number",
  "resident_guardian.name": "a sealed name",
  "resident_guardian.relation": "a sealed word",
  "resident_guardian_contact.phone": "a sealed telephone number",
  "resident_identity.birth_date": "a sealed day",
  "resident_identity.name": "a sealed name",
  "resident_identity.sex": "a sealed word",
  "resident_mask.birth_year": "a sealed year",
  "resident_mask.initials": "sealed initials",
  "resident_merge.reason": "a sealed line",
  "resident_merge.undo_reason": "a sealed line",
  "webhook.former_secret": "a sealed secret of signatures",
  "webhook.secret": "a sealed secret of signatures",
  "written_words.words": "sealed lines",
};

const VOICE = /audio|voice|recording|sound|speech|blob|base64/i;

let copies: Copies;
beforeAll(async () => {
  copies = await copyDatabases();
});
afterAll(() => copies.drop());

describe("P-40 no voice is kept", () => {
  it("in any column: bytes are sealed lines and hashes, and there are no large objects", async () => {
    const databases = await openDatabases(copies);
    try {
      const found = await Promise.all(
        SUBGRAPHS.map(async (name) => {
          const { rows } = await databases[name].asOwner(
            `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
             where table_schema = 'public'`,
          );
          return rows as { name: string; type: string }[];
        }),
      );
      const columns = found.flat();
      const binary = columns.filter(({ type }) => type === "bytea" || type === "oid").map(({ name }) => name);
      expect([...new Set(binary)].sort()).toEqual(Object.keys(BYTES));
      expect(columns.filter(({ name }) => VOICE.test(name))).toEqual([]);
    } finally {
      await Promise.all(Object.values(databases).map((one) => one.close()));
    }
  });

  it("nor asked for or told by any field, argument or scalar", () => {
    const fields = Object.values(whole.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [type.name],
    );
    const operations = [whole.getQueryType(), whole.getMutationType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}).flatMap(({ name, args }) => args.map((one) => `${name}(${one.name})`)),
    );
    const names = [...fields, ...operations];
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => VOICE.test(name))).toEqual([]);
  });
});
