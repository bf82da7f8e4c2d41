import { posix } from "node:path";
import { SaxesParser } from "saxes";
import { badFile } from "./file-problem";
import { MOST_COLUMNS, MOST_ROWS } from "./limits";
import { unpackWorkbook } from "./unpack-workbook";

type Cell = { column: number; type: string; text: string };

/** The first sheet of a workbook (XLSX, ECMA-376) as rows of text, each at its place. Of a formula its stored value is read. */
export async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  const parts = await unpackWorkbook(bytes);
  const part = (name: string): string => {
    const found = parts.get(name);
    if (found === undefined) throw badFile("FILE_UNREADABLE");
    return found;
  };
  const [sheet] = elements(part("xl/workbook.xml"), "sheet");
  const target = elements(part("xl/_rels/workbook.xml.rels"), "Relationship").find(({ Id }) => Id === sheet?.["r:id"]);
  if (!target?.["Target"]) throw badFile("FILE_UNREADABLE");
  const shared = parts.get("xl/sharedStrings.xml");
  return rowsOf(part(posix.resolve("/xl", target["Target"]).slice(1)), shared ? sharedTexts(shared) : []);
}

/** What is read of a workbook stands eight elements deep. */
const DEEPEST = 32;

/**
 * Entities that a document declares itself are not known to the parser: it fails, and expands none. Nor is one read on that
 * is nested deeper than any workbook: what is looked up at each of its texts is where that text stands.
 */
function parse(
  xml: string,
  open: (name: string, attributes: Record<string, string>) => void,
  text?: (text: string) => void,
  close?: (name: string) => void,
): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if ((depth += 1) > DEEPEST) throw badFile("FILE_UNREADABLE");
    open(local(name), attributes);
  });
  if (text) parser.on("text", text);
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close?.(local(name));
  });
  parser.write(xml).close();
}

/** Some programs write `x:row` where others write `row`. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function elements(xml: string, wanted: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  parse(xml, (name, attributes) => void (name === wanted && found.push({ ...attributes })));
  return found;
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const within: string[] = [];
  parse(
    xml,
    (name) => {
      within.push(name);
      if (name === "si") texts.push("");
    },
    (text) => {
      if (isText(within)) texts[texts.length - 1] += text;
    },
    () => void within.pop(),
  );
  return texts;
}

/** How a word is pronounced (`rPh`) stands beside it and is none of it. */
const isText = (within: readonly string[]): boolean => within.at(-1) === "t" && !within.includes("rPh");

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  const within: string[] = [];
  let row: string[] = [];
  let cell: Cell | null = null;
  parse(
    xml,
    (name, { r, t }) => {
      within.push(name);
      if (name === "row") row = rows[rowAt(r, rows.length)] = [];
      if (name === "c") cell = { column: columnAt(r, row.length), type: t ?? "n", text: "" };
    },
    (text) => {
      if (cell && (within.at(-1) === "v" || isText(within))) cell.text += text;
    },
    (name) => {
      within.pop();
      if (name !== "c" || !cell) return;
      row[cell.column] = valueOf(cell, shared);
      cell = null;
    },
  );
  return Array.from(rows, (cells) => Array.from(cells ?? [], (text) => text ?? ""));
}

function valueOf({ type, text }: Cell, shared: readonly string[]): string {
  if (type === "s") return shared[Number(text)] ?? "";
  return type === "b" ? String(text === "1") : text;
}

/** A row that says which it is may stand anywhere: places far away are refused before anything is kept for them. */
function rowAt(stated: string | undefined, next: number): number {
  const at = stated === undefined ? next : Number(stated) - 1;
  if (!Number.isInteger(at) || at < next) throw badFile("FILE_UNREADABLE");
  if (at > MOST_ROWS) throw badFile("ROWS_TOO_MANY");
  return at;
}

function columnAt(stated: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(stated ?? "")?.[0];
  const at = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : next;
  if (at >= MOST_COLUMNS) throw badFile("FILE_TOO_LARGE");
  return at;
}
