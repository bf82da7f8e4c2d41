const { statSync } = require("node:fs");
const { join, sep } = require("node:path");

/** The folder in which only npm changes anything. */
const INSTALLED = join(__dirname, "../../node_modules") + sep;

/** What npm rewrites whenever it changes that folder; without it nothing there is taken for unchanged. */
const state = () => {
  try {
    const { mtimeMs, ctimeMs, size } = statSync(join(INSTALLED, ".package-lock.json"));
    return [mtimeMs, ctimeMs, size].join(" ");
  } catch {
    return undefined;
  }
};

module.exports = { INSTALLED, INSTALLED_STATE: state() };
