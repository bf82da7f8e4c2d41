// Preloaded (`node -r ./kit/compile/register.js`): runs TypeScript, and keeps what was compiled for the next start.
const Module = require("node:module");
const { dirname } = require("node:path");
const { isMainThread } = require("node:worker_threads");
const { keepOwn, keepWhenTold, keptFunction, toFunction, typescriptFunction, ways } = require("./compile");

/** What Node's loader has without having declared it. @type {any} */
const Loader = Module;
const compileAnew = Loader.prototype._compile;
const resolveAnew = Loader._resolveFilename;
const loadAnew = Loader._extensions[".js"];

Loader._extensions[".ts"] = (/** @type {any} */ module, /** @type {string} */ file) =>
  call(typescriptFunction(file), module, file);

Loader._extensions[".js"] = (/** @type {any} */ module, /** @type {string} */ file) => {
  const kept = keptFunction(file);
  if (kept) call(kept, module, file);
  else loadAnew(module, file);
};

/**
 * @param {string} request
 * @param {any} parent
 * @param {boolean} isMain
 * @param {object | undefined} options
 */
Loader._resolveFilename = (request, parent, isMain, options) => {
  const find = () => resolveAnew(request, parent, isMain, options);
  return options ? find() : ways.to(request, parent, find);
};

/**
 * @param {string} code
 * @param {string} filename
 * @param {unknown} format
 */
Loader.prototype._compile = function compile(code, filename, format) {
  const made = format === "module" || format === true ? undefined : tryToFunction(code, filename);
  if (!made) return compileAnew.call(this, code, filename, format);
  return call(made, this, filename);
};

/**
 * @param {Function} made
 * @param {any} module
 * @param {string} filename
 */
const call = (made, module, filename) =>
  made.call(module.exports, module.exports, requireOf(module), module, filename, dirname(filename));

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
  if (code === 0) keepOwn();
});
if (!isMainThread) keepWhenTold();
