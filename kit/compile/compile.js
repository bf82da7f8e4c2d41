const { hash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { basename, join } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");
const { Script, constants } = require("node:vm");
const { INSTALLED, INSTALLED_STATE } = require("./installed");
const { Pack } = require("./pack");

// As tsc reads our code (tsconfig.json), and as the tests compile it (jest.config.js).
/** @type {import("@swc/core").Options} */
const OPTIONS = {
  swcrc: false,
  configFile: false,
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    target: "es2022",
    keepClassNames: true,
  },
  module: { type: "commonjs" },
};

const digest = (/** @type {string} */ text) => hash("sha1", text);
const RECIPE = digest(JSON.stringify([require("@swc/core/package.json").version, OPTIONS]));

// V8 takes its data back only in the same version with the same flags.
const ENGINE = `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`;
// Programs call different functions of the same files, so each has a pack of its own.
const PROGRAM = basename(process.argv[1] ?? "none", ".ts");
const pack = new Pack(join(__dirname, "../../node_modules/.cache/tteurak", `${PROGRAM}-${ENGINE}.pack`));

/** @type {Map<string, { made: string, script: Script }>} */
const compiled = new Map();

/**
 * The state of the packages where a file is theirs: it is then what it was when it was kept.
 * @param {string} file
 */
const unchanged = (file) => (file.startsWith(INSTALLED) ? INSTALLED_STATE : undefined);

/** Where each `require` of a package led, for as long as the packages are the same. @type {Map<string, string>} */
const ways = new Map(JSON.parse(pack.get(INSTALLED, INSTALLED_STATE ?? "")?.toString("utf8") ?? "[]"));
const waysKept = ways.size;

/**
 * @param {string} request
 * @param {{ filename?: string | null, path?: string } | undefined} from
 * @param {() => string} find
 */
function resolved(request, from, find) {
  if (!from?.filename || !unchanged(from.filename)) return find();
  const way = `${from.path}\n${request}`;
  const known = ways.get(way);
  if (known) return known;
  const found = find();
  ways.set(way, found);
  return found;
}

/**
 * The text of a package's module; undefined where it must be read.
 * @param {string} file
 */
function keptText(file) {
  const state = unchanged(file);
  return state && pack.get(`js:${file}`, state)?.toString("utf8");
}

/** @param {string} file A TypeScript file. */
function toJavaScript(file) {
  const source = readFileSync(file, "utf8");
  const name = `js:${file}`;
  const made = digest(RECIPE + source);
  const known = pack.get(name, made);
  if (known) return known.toString("utf8");
  const { code } = require("@swc/core").transformSync(source, { ...OPTIONS, filename: file });
  pack.set(name, made, Buffer.from(code));
  return code;
}

/**
 * The function that a CommonJS module is, as Node itself would make it.
 * @param {string} code
 * @param {string} filename
 */
function toFunction(code, filename) {
  const installed = unchanged(filename);
  const made = installed ?? digest(code);
  const cachedData = pack.get(filename, made);
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = new Script(wrap(code), { filename, cachedData, importModuleDynamically });
  if (!cachedData || script.cachedDataRejected) {
    compiled.set(filename, { made, script });
    if (installed) pack.set(`js:${filename}`, installed, Buffer.from(code));
  }
  return script.runInThisContext();
}

/** Keeps what this process had to compile for the next one, with all functions that have been called by now. */
function keepCompiled() {
  for (const [filename, { made, script }] of compiled) pack.set(filename, made, script.createCachedData());
  compiled.clear();
  if (INSTALLED_STATE && ways.size > waysKept)
    pack.set(INSTALLED, INSTALLED_STATE, Buffer.from(JSON.stringify([...ways])));
  pack.save((name) => existsSync(name.replace(/^js:/, "")));
}

module.exports = { toJavaScript, toFunction, keptText, resolved, keepCompiled };
