const { hash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { basename, join } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");
const { Script, constants } = require("node:vm");
const { BroadcastChannel, isMainThread } = require("node:worker_threads");
const { INSTALLED, INSTALLED_STATE } = require("./installed");
const { Pack } = require("./pack");
const { stateOf } = require("./state");
const { bytesOf, textOf } = require("./text");
const { Ways } = require("./ways");

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
// Programs call different functions of the same files, so each has a pack of its own, and so have the threads of a program.
const PROGRAM = isMainThread ? basename(process.argv[1] ?? "none", ".ts") : "thread";
const pack = new Pack(join(__dirname, "../../node_modules/.cache/tteurak", `${PROGRAM}-${ENGINE}.pack`));

// What the threads of a program are told by.
const KEEP = "keep what was compiled";

/** @type {Map<string, { made: string, script: Script }>} */
const compiled = new Map();

const ways = new Ways(pack);

/**
 * What a package's module is, of which the text is kept; undefined where it must be read.
 * @param {string} file
 */
function keptFunction(file) {
  if (!INSTALLED_STATE || !file.startsWith(INSTALLED)) return undefined;
  const kept = pack.get(`js:${file}`, INSTALLED_STATE);
  return kept && functionOf(textOf(kept), file, INSTALLED_STATE);
}

/**
 * What one of our modules is.
 * @param {string} file A TypeScript file.
 */
function typescriptFunction(file) {
  const state = `${RECIPE} ${stateOf(file)}`;
  const kept = pack.get(`js:${file}`, state);
  if (kept) return functionOf(textOf(kept), file, state);
  const source = readFileSync(file, "utf8");
  const { code } = require("@swc/core").transformSync(source, { ...OPTIONS, filename: file });
  const text = wrap(code);
  pack.set(`js:${file}`, state, bytesOf(text));
  return functionOf(text, file, state);
}

/**
 * The function that a CommonJS module is, as Node itself would make it.
 * @param {string} code
 * @param {string} filename
 */
function toFunction(code, filename) {
  const text = wrap(code);
  if (!INSTALLED_STATE || !filename.startsWith(INSTALLED)) return functionOf(text, filename, digest(code));
  const made = functionOf(text, filename, INSTALLED_STATE);
  if (compiled.has(filename)) pack.set(`js:${filename}`, INSTALLED_STATE, bytesOf(text));
  return made;
}

/**
 * @param {string} text
 * @param {string} filename
 * @param {string} made What the text was made from.
 */
function functionOf(text, filename, made) {
  const cachedData = pack.get(filename, made);
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = new Script(text, { filename, cachedData, importModuleDynamically });
  if (!cachedData || script.cachedDataRejected) compiled.set(filename, { made, script });
  return script.runInThisContext();
}

/** Keeps what this process and its threads had to compile for the next one, with all functions that have been called by now. */
function keepCompiled() {
  keepOwn();
  const channel = new BroadcastChannel(KEEP);
  channel.postMessage(true);
  channel.close();
}

/** In a thread, which is ended from outside and never sees it coming: keeps what it compiled when its program does. */
function keepWhenTold() {
  const channel = new BroadcastChannel(KEEP);
  channel.onmessage = keepOwn;
  channel.unref();
}

const OF_NO_FILE = new Set(["ways", "our ways"]);

function keepOwn() {
  for (const [filename, { made, script }] of compiled) pack.set(filename, made, script.createCachedData());
  compiled.clear();
  ways.keep();
  pack.save((name) => OF_NO_FILE.has(name) || existsSync(name.replace(/^js:/, "")));
}

module.exports = { keptFunction, typescriptFunction, toFunction, ways, keepCompiled, keepOwn, keepWhenTold };
