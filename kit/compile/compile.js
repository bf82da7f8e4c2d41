const { hash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { wrap } = require("node:module");
const { basename, join } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");
const { Script, constants } = require("node:vm");
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
  const made = digest(code);
  const cachedData = pack.get(filename, made);
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = new Script(wrap(code), { filename, cachedData, importModuleDynamically });
  if (!cachedData || script.cachedDataRejected) compiled.set(filename, { made, script });
  return script.runInThisContext();
}

/** Keeps what this process had to compile for the next one, with all functions that have been called by now. */
function keepCompiled() {
  for (const [filename, { made, script }] of compiled) pack.set(filename, made, script.createCachedData());
  compiled.clear();
  pack.save((name) => existsSync(name.replace(/^js:/, "")));
}

module.exports = { toJavaScript, toFunction, keepCompiled };
