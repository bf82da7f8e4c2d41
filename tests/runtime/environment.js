const { ModernFakeTimers } = require("@jest/fake-timers");
const { ModuleMocker } = require("jest-mock");

// What the test framework leaves behind in the global object: the next file must find none of it.
const FRAMEWORK = /jest|^EVENT_HANDLERS$|^TEST_TIMEOUT_SYMBOL$|^RETRY_|^WAIT_BEFORE_RETRY$|^LOG_ERRORS_BEFORE_RETRY$/i;

/** A test file runs in the context of its process, as the product does: so the files of one process can share what it loaded. */
module.exports = class Environment {
  /** @param {{ projectConfig: import("@jest/types").Config.ProjectConfig }} config */
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.before = { env: { ...process.env }, cwd: process.cwd(), exit: process.exit, console: globalThis.console };
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const { env, cwd, exit, console } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.chdir(cwd);
    process.exit = exit;
    globalThis.console = console;
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (FRAMEWORK.test(symbol.description ?? "")) Reflect.deleteProperty(globalThis, symbol);
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  /** Asked by the runtime whether there still is one. */
  getVmContext() {
    return {};
  }
};
