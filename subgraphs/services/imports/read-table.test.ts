import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import { MOST_BYTES } from "./limits";
import { readTable, type TableFormat } from "./read-table";
import { readWorkbook } from "./read-workbook";

const read = (bytes: Buffer | string, format: TableFormat = "csv") =>
  readTable(Buffer.from(bytes).toString("base64"), format);

const codeOf = async (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => "read",
    (error: Error) => error.message,
  );

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook whose parts were tampered with. */
async function workbook(change: (parts: Record<string, Uint8Array>) => void): Promise<Buffer> {
  const made = await writeWorkbook([[{ value: "name" }], [{ value: "가상" }]]);
  const parts = unzipSync(await made.toBuffer());
  change(parts);
  return Buffer.from(zipSync(parts));
}
const withSheet = (rows: string) =>
  workbook((parts) => {
    const whole = strFromU8(parts[SHEET] ?? new Uint8Array());
    parts[SHEET] = strToU8(whole.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  });
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a table from a file", () => {
  it("counts rows as a spreadsheet does: empty ones are left out and counted, a value may have several lines", async () => {
    const { header, rows } = await read('name,b\n"여러\n줄",1\n\n,\n끝,2\n');
    expect(header).toEqual(["name", "b"]);
    expect(rows).toEqual([
      { row: 2, cells: ["여러\n줄", "1"] },
      { row: 5, cells: ["끝", "2"] },
    ]);
  });

  it("reads a workbook in the same way, wherever its cells say that they are", async () => {
    const file = await withSheet(
      `<row r="1">${cell("A1", "name")}${cell("C1", "c")}</row><row r="4">${cell("C4", "x")}<c r="D4" t="b"><v>1</v></c><c r="E4"><f>1+1</f><v>2</v></c></row>`,
    );
    expect(await read(file, "xlsx")).toEqual({
      header: ["name", "", "c"],
      rows: [{ row: 4, cells: ["", "", "x", "true", "2"] }],
    });
  });

  it("keeps archaic letters of CSV and workbook byte for byte", async () => {
    const name = "\u1100\u119E치";
    expect((await read(`name\n${name}`)).rows[0]?.cells).toEqual([name]);
    const made = await writeWorkbook([[{ value: "name" }], [{ value: name }]]);
    expect((await read(await made.toBuffer(), "xlsx")).rows[0]?.cells).toEqual([name]);
  });

  it("takes of a word with its pronunciation the word alone", async () => {
    const file = await workbook((parts) => {
      parts["xl/sharedStrings.xml"] = strToU8(
        "<sst><si><t>name</t></si><si><r><t>漢</t></r><r><t>字</t></r><rPh sb='0' eb='2'><t>한자</t></rPh></si></sst>",
      );
    });
    expect((await read(file, "xlsx")).rows[0]?.cells).toEqual(["漢字"]);
  });
});

describe("a file that harms or says nothing", () => {
  it.each([
    ["is too large", Buffer.alloc(MOST_BYTES + 1, "a"), "FILE_TOO_LARGE"],
    ["has a header alone", "name\n\n", "FILE_EMPTY"],
    ["is empty", "", "FILE_EMPTY"],
    ["is UTF-16", Buffer.from("\uFEFFname\n가상", "utf16le"), "ENCODING_UNKNOWN"],
    ["holds NUL", "name\n\0", "ENCODING_UNKNOWN"],
    [
      "mixes UTF-8 and what is no CP949",
      Buffer.concat([Buffer.from("name\n가"), Buffer.from([0xff, 0xff])]),
      "ENCODING_UNKNOWN",
    ],
    ["has a quotation mark that nothing ends", 'name\n"가상', "FILE_UNREADABLE"],
    ["has 1,001 rows", `name\n${"a\n".repeat(1_001)}`, "ROWS_TOO_MANY"],
    ["has 500,000 columns", `name\n${",".repeat(500_000)}`, "FILE_TOO_LARGE"],
  ])("that %s is refused", async (_what, bytes, code) => {
    expect(await codeOf(read(bytes))).toBe(code);
  });

  it("with exactly 1,000 rows is read", async () => {
    expect((await read(`name\n${"a\n".repeat(1_000)}`)).rows).toHaveLength(1_000);
  });

  it("that is no base64 is refused", async () => {
    expect(await codeOf(readTable("name,b\nä,1", "csv"))).toBe("FILE_UNREADABLE");
  });

  it("that is nothing but the filler of base64 is refused at once, and not after minutes", async () => {
    expect(await codeOf(readTable(`${"=".repeat(400_000)}A`, "csv"))).toBe("FILE_UNREADABLE");
  });

  it.each([
    ["is no workbook", () => Buffer.from("name\n가상"), "FILE_UNREADABLE"],
    ["lacks its sheet", () => workbook((parts) => delete parts[SHEET]), "FILE_UNREADABLE"],
    [
      "would unpack to 8 MiB",
      () => workbook((parts) => (parts["xl/media.xml"] = new Uint8Array(8 << 20))),
      "FILE_TOO_LARGE",
    ],
    [
      "has thousands of parts",
      () => workbook((parts) => Array.from({ length: 3_000 }, (_, at) => (parts[`${at}.xml`] = new Uint8Array()))),
      "FILE_TOO_LARGE",
    ],
    ["goes back to an earlier row", () => withSheet(`<row r="2"></row><row r="1"></row>`), "FILE_UNREADABLE"],
    [
      "nests one thing in another without end",
      () =>
        workbook((parts) => {
          parts["xl/sharedStrings.xml"] = strToU8(`<sst><si>${"<t>x".repeat(40)}${"</t>".repeat(40)}</si></sst>`);
        }),
      "FILE_UNREADABLE",
    ],
    [
      "declares entities of its own",
      () =>
        workbook((parts) => {
          const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
          parts["xl/sharedStrings.xml"] = strToU8(bomb);
        }),
      "FILE_UNREADABLE",
    ],
  ])("as a workbook that %s is refused", async (_what, made, code) => {
    expect(await codeOf(read(await made(), "xlsx"))).toBe(code);
  });

  it.each([
    ["row", `<row r="1048576">${cell("A1048576", "x")}</row>`, "ROWS_TOO_MANY"],
    ["column", `<row r="1">${cell("XFD1", "x")}</row>`, "FILE_TOO_LARGE"],
  ])("with a cell in the last %s of a sheet is refused while it is read", async (_what, rows, code) => {
    expect(await codeOf(readWorkbook(await withSheet(rows)))).toBe(code);
  });

  it("that unpacks to more than it says is broken off", async () => {
    const name = "xl/media.xml";
    const file = await workbook((parts) => (parts[name] = new Uint8Array(8 << 20)));
    // In the directory at the end, an entry of 46 bytes stands before its name, and says its size in the 25th to 28th.
    file.writeUInt32LE(10, file.lastIndexOf(name) - 46 + 24);
    expect(await codeOf(read(file, "xlsx"))).toBe("FILE_UNREADABLE");
  });
});
