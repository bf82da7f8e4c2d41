require("reflect-metadata");
require("../../kit/compile/register");
const { createRequire } = require("node:module");
const { join, sep } = require("node:path");
const { compileFunction, constants } = require("node:vm");
const { default: JestRuntime } = require("jest-runtime");
const Environment = require("./environment");

const TESTS = join(__dirname, "..") + sep;

/**
 * Loads the product as its processes do, once for all test files of a worker; a test file, and what is written for
 * tests, is loaded by jest and anew for each file. Loaded by jest for each file, the product alone took four seconds. A file
 * that replaces parts of the product says `@jest-environment node`: it is given a product of its own.
 */
module.exports = class Runtime extends JestRuntime {
  /** @param {ConstructorParameters<typeof JestRuntime>} parts */
  constructor(...parts) {
    super(...parts);
    this.shares = parts[1] instanceof Environment;
    if (!this.shares) return;
    this.executor.compile = (/** @type {string} */ code, /** @type {string} */ filename) =>
      compileFunction(code, this.executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  /**
   * @param {string} from
   * @param {string} name
   */
  requireModuleOrMock(from, name) {
    if (!this.shares || name === "@jest/globals") return super.requireModuleOrMock(from, name);
    const require = createRequire(from);
    const file = require.resolve(name);
    return isForTests(file) ? super.requireModuleOrMock(from, name) : require(file);
  }
};

/** @param {string} file */
const isForTests = (file) => file.startsWith(TESTS) || /\.(fixture|test)\.ts$/.test(file);
