const { dirname, join, resolve, sep } = require("node:path");
const { INSTALLED, INSTALLED_STATE } = require("./installed");
const { stateOf } = require("./state");

const NONE = "none";
const ROOT = join(__dirname, "../..") + sep;

/** @typedef {import("./pack").Pack} Pack */

/** Where each `require` led. Of the packages' for as long as npm changes nothing, of ours as long as no file comes or goes. */
class Ways {
  /** @param {Pack} pack */
  constructor(pack) {
    this.pack = pack;
    /** The folders that were looked into for ours. @type {Map<string, string>} */
    this.folders = new Map();
    /** @type {Map<string, string>} */
    this.ours = new Map();
    /** @type {Map<string, string>} */
    this.theirs = new Map();
    if (!INSTALLED_STATE) return;
    this.theirs = new Map(JSON.parse(pack.get("ways", INSTALLED_STATE)?.toString("utf8") ?? "[]"));
    const { folders = [], ours = [] } = JSON.parse(pack.get("our ways", INSTALLED_STATE)?.toString("utf8") ?? "{}");
    if (folders.every((/** @type {[string, string]} */ [folder, state]) => (stateOf(folder) ?? NONE) === state)) {
      this.folders = new Map(folders);
      this.ours = new Map(ours);
    }
    this.kept = this.size;
  }

  get size() {
    return this.theirs.size + this.ours.size;
  }

  /**
   * @param {string} request
   * @param {{ filename?: string | null, path?: string } | undefined} from
   * @param {() => string} find
   */
  to(request, from, find) {
    if (!from?.filename || !from.path || !INSTALLED_STATE || !from.filename.startsWith(ROOT)) return find();
    const isTheirs = from.filename.startsWith(INSTALLED);
    const ways = isTheirs ? this.theirs : this.ours;
    const way = `${from.path}\n${request}`;
    const known = ways.get(way);
    if (known) return known;
    if (!isTheirs) this.watch(from.path, request);
    const found = find();
    ways.set(way, found);
    return found;
  }

  /**
   * What comes into one of these folders may be what the next one finds.
   * @param {string} path
   * @param {string} request
   */
  watch(path, request) {
    const target = resolve(path, request);
    const looked = request.startsWith(".") ? [dirname(target), target] : packageFolders(path);
    // Looked at before they are searched, so that what comes meanwhile is seen by the next start.
    for (const folder of looked) if (!this.folders.has(folder)) this.folders.set(folder, stateOf(folder) ?? NONE);
  }

  keep() {
    if (!INSTALLED_STATE || this.size === this.kept) return;
    this.kept = this.size;
    this.pack.set("ways", INSTALLED_STATE, Buffer.from(JSON.stringify([...this.theirs])));
    const ours = { folders: [...this.folders], ours: [...this.ours] };
    this.pack.set("our ways", INSTALLED_STATE, Buffer.from(JSON.stringify(ours)));
  }
}

/**
 * Where packages of their own may lie for some of our folders; what npm installed for all of them is told by its state.
 * @param {string} path
 * @returns {string[]}
 */
const packageFolders = (path) =>
  path.startsWith(ROOT) ? [join(path, "node_modules"), ...packageFolders(dirname(path))] : [];

module.exports = { Ways };
