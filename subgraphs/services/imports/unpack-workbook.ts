import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { badFile } from "./file-problem";

const MOST_ENTRIES = 200;
const MOST_UNPACKED = 4 * 1024 * 1024;

/**
 * The XML parts of a workbook. What they would unpack to is added up before the first is unpacked, and an entry that is
 * larger than it says is broken off by yauzl: a small file cannot become a large one.
 */
export async function unpackWorkbook(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(bytes);
  if (zip.entryCount > MOST_ENTRIES) throw badFile("FILE_TOO_LARGE");
  const parts = new Map<string, string>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/\.(xml|rels)$/.test(entry.fileName)) continue;
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_UNPACKED) throw badFile("FILE_TOO_LARGE");
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
  }
  return parts;
}
