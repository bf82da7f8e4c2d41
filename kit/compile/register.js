// Preloaded (`node -r ./kit/compile/register.js`): runs TypeScript, and keeps what was compiled for the next start.
const Module = require("node:module");
const { dirname } = require("node:path");
const { keepCompiled, keptText, resolved, toFunction, toJavaScript } = require("./compile");

/** What Node's loader has without having declared it. @type {any} */
const Loader = Module;
const compileAnew = Loader.prototype._compile;
const resolveAnew = Loader._resolveFilename;
const loadAnew = Loader._extensions[".js"];

Loader._extensions[".ts"] = (/** @type {any} */ module, /** @type {string} */ file) =>
  module._compile(toJavaScript(file), file, "commonjs");

Loader._extensions[".js"] = (/** @type {any} */ module, /** @type {string} */ file) => {
  const text = keptText(file);
  if (text === undefined) loadAnew(module, file);
  else module._compile(text, file, "commonjs");
};

/**
 * @param {string} request
 * @param {any} parent
 * @param {boolean} isMain
 * @param {object | undefined} options
 */
Loader._resolveFilename = (request, parent, isMain, options) => {
  const find = () => resolveAnew(request, parent, isMain, options);
  return options ? find() : resolved(request, parent, find);
};

/**
 * @param {string} code
 * @param {string} filename
 * @param {unknown} format
 */
Loader.prototype._compile = function compile(code, filename, format) {
  const made = format === "module" || format === true ? undefined : tryToFunction(code, filename);
  if (!made) return compileAnew.call(this, code, filename, format);
  return made.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
};

/**
 * Nothing where the code is no CommonJS after all; Node then finds out what it is, or says what is wrong with it.
 * @param {string} code
 * @param {string} filename
 */
function tryToFunction(code, filename) {
  try {
    return toFunction(code, filename);
  } catch {
    return undefined;
  }
}

/** @param {any} module */
function requireOf(module) {
  const require = (/** @type {string} */ id) => module.require(id);
  require.resolve = (/** @type {string} */ id, /** @type {object | undefined} */ options) =>
    Loader._resolveFilename(id, module, false, options);
  require.resolve.paths = (/** @type {string} */ id) => Loader._resolveLookupPaths(id, module);
  require.main = process.mainModule;
  require.extensions = Loader._extensions;
  require.cache = Loader._cache;
  return require;
}

// One that failed has called few of the functions that the next one will need.
process.once("exit", (code) => {
  if (code === 0) keepCompiled();
});
