import { insistOnDownloadReason } from "./download-reason";
import { Evidence, type Look } from "./evidence";
import { type AccessRecord, digestOf } from "./record-text";

const look: Look = {
  subject: "res_1",
  action: "view",
  fields: ["Resident.name"],
  classes: ["PII_BASIC"],
  result: "allowed",
  refusal: null,
};

describe("the evidence of an operation", () => {
  it("is one look for a person and an action, with all its fields and classes in order", () => {
    const evidence = new Evidence();
    evidence.add({ ...look, fields: ["Resident.phone"], classes: ["PII_CONTACT"] });
    evidence.add(look);
    evidence.add({ ...look, subject: "res_2" });
    evidence.add({ ...look, action: "download" });
    evidence.add({ ...look, result: "denied", refusal: "ACCESS_NO_BASIS" });
    expect(evidence.all.map(({ subject, action, result }) => [subject, action, result])).toEqual([
      ["res_1", "view", "allowed"],
      ["res_2", "view", "allowed"],
      ["res_1", "download", "allowed"],
      ["res_1", "view", "denied"],
    ]);
    expect(evidence.all[0]).toMatchObject({
      fields: ["Resident.name", "Resident.phone"],
      classes: ["PII_BASIC", "PII_CONTACT"],
    });
  });

  it("is handed over once", () => {
    const evidence = new Evidence();
    evidence.add(look);
    expect([evidence.isEmpty, evidence.take().length, evidence.isEmpty, evidence.take()]).toEqual([false, 1, true, []]);
  });
});

describe("the text of a record", () => {
  const record: AccessRecord = {
    number: 1,
    at: "2026-11-22T03:00:00.000000Z",
    request_id: "r",
    account: "cli_x",
    agency: "agy_x",
    audience: "partner",
    address: null,
    reason: null,
    subject: "res_1",
    action: "view",
    fields: ["Resident.name"],
    classes: ["PII_BASIC"],
    purpose: null,
    basis: null,
    result: "allowed",
    refusal: null,
  };

  it.each<[string, Partial<AccessRecord>]>([
    ["nothing and the empty text", { address: "" }],
    ["a value in the next column", { account: null, agency: "cli_x" }],
    ["a value that looks like two", { account: "cli_x,5:agy_x", agency: null }],
    ["two fields and one with a comma", { fields: ["Resident", "name"] }],
  ])("differs for %s", (_what, more) => {
    expect(digestOf({ ...record, ...more }).equals(digestOf(record))).toBe(false);
  });
});

describe("whoever downloads data about people", () => {
  it.each([null, undefined, "", "short", "   short      "])("P-24 says why: %j is no reason", (reason) => {
    expect(() => insistOnDownloadReason(reason)).toThrow(expect.objectContaining({ code: "DOWNLOAD_REASON_MISSING" }));
  });

  it("P-24 says why in ten characters", () => {
    expect(insistOnDownloadReason(" 월간 점검용 명단 확인 ")).toBe("월간 점검용 명단 확인");
  });
});
