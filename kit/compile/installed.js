const { join, sep } = require("node:path");
const { stateOf } = require("./state");

/** The folder in which only npm changes anything. */
const INSTALLED = join(__dirname, "../../node_modules") + sep;

/** What npm rewrites whenever it changes that folder; without it nothing there is taken for unchanged. */
const INSTALLED_STATE = stateOf(join(INSTALLED, ".package-lock.json"));

module.exports = { INSTALLED, INSTALLED_STATE };
