const { statSync } = require("node:fs");

/**
 * Another one for a file whose text was changed, and for a folder in which a file came or went; undefined where there is
 * none. The time of the change of the inode is in it, which nobody can set back.
 * @param {string} path
 */
function stateOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && [found.mtimeMs, found.ctimeMs, found.size].join(" ");
}

module.exports = { stateOf };
