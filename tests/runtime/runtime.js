require("reflect-metadata");
require("../../kit/compile/register");
const { createRequire } = require("node:module");
const { join, sep } = require("node:path");
const { compileFunction, constants } = require("node:vm");
const { default: JestRuntime } = require("jest-runtime");

const TESTS = join(__dirname, "..") + sep;

/**
 * Loads the product as its processes do, once for all test files of a worker; a test file, and what is written for
 * tests, is loaded by jest and anew for each file. Loaded by jest for each file, the product alone took four seconds.
 */
module.exports = class Runtime extends JestRuntime {
  /** @param {ConstructorParameters<typeof JestRuntime>} parts */
  constructor(...parts) {
    super(...parts);
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
    if (name === "@jest/globals") return super.requireModuleOrMock(from, name);
    const require = createRequire(from);
    const file = require.resolve(name);
    return isForTests(file) ? super.requireModuleOrMock(from, name) : require(file);
  }
};

/** @param {string} file */
const isForTests = (file) => file.startsWith(TESTS) || /\.(fixture|test)\.ts$/.test(file);
