const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname } = require("node:path");
const { crc32 } = require("node:zlib");

// The sum of the rest, the length of the table, the table, what it points to.
const SUM = 4;
const HEAD = SUM + 4;
// V8 reads its data in place only where it begins at a multiple of this.
const ALIGNED = 8;

const align = (/** @type {number} */ position) => Math.ceil(position / ALIGNED) * ALIGNED;

/** @typedef {{ hash: string, readonly bytes: Buffer }} Entry */

/** Bytes by name, each with the hash of what they were made from, in one file. One that is missing or damaged is empty. */
class Pack {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    this.changed = false;
    /** @type {Map<string, Entry>} */
    this.entries = new Map();
    try {
      const file = readFileSync(path);
      // V8 trusts what it is given, so damage must be found here.
      if (file.readUInt32LE(0) === crc32(file.subarray(SUM))) this.entries = entriesOf(file);
    } catch {
      // Made anew.
    }
  }

  /**
   * @param {string} name
   * @param {string} hash
   */
  get(name, hash) {
    const entry = this.entries.get(name);
    return entry?.hash === hash ? entry.bytes : undefined;
  }

  /**
   * @param {string} name
   * @param {string} hash
   * @param {Buffer} bytes
   */
  set(name, hash, bytes) {
    this.entries.set(name, { hash, bytes });
    this.changed = true;
  }

  /**
   * Never fails; what two processes wrote at once is found out by its sum.
   * @param {(name: string) => boolean} isWanted
   */
  save(isWanted) {
    if (!this.changed) return;
    this.changed = false;
    for (const name of this.entries.keys()) if (!isWanted(name)) this.entries.delete(name);
    // One name for all: a process killed while it writes leaves a draft that the next one writes over.
    const draft = `${this.path}.draft`;
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(draft, fileOf(this.entries));
      renameSync(draft, this.path);
    } catch {
      // The next process compiles what this one did.
    }
  }
}

/** @param {Buffer} file */
function entriesOf(file) {
  const tableEnd = HEAD + file.readUInt32LE(SUM);
  /** @type {[name: string, hash: string, length: number][]} */
  const table = JSON.parse(file.toString("utf8", HEAD, tableEnd));
  let start = align(tableEnd);
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  for (const [name, hash, length] of table) {
    const from = start;
    entries.set(name, {
      hash,
      get bytes() {
        return file.subarray(from, from + length);
      },
    });
    start = align(start + length);
  }
  return entries;
}

/** @param {Map<string, Entry>} entries */
function fileOf(entries) {
  const table = Buffer.from(JSON.stringify([...entries].map(([name, { hash, bytes }]) => [name, hash, bytes.length])));
  const parts = [Buffer.alloc(HEAD), table, ...[...entries.values()].map(({ bytes }) => bytes)];
  let end = 0;
  const padded = parts.flatMap((part, index) => {
    const gap = index < 2 ? 0 : align(end) - end;
    end += gap + part.length;
    return [Buffer.alloc(gap), part];
  });
  const file = Buffer.concat(padded);
  file.writeUInt32LE(table.length, SUM);
  file.writeUInt32LE(crc32(file.subarray(SUM)), 0);
  return file;
}

module.exports = { Pack };
