// Newer versions of Node say here what they are. Without it pg, to find out, loads the engine's own HTTP client: 60 ms of a start.
if (!("navigator" in globalThis))
  Object.defineProperty(globalThis, "navigator", {
    value: { userAgent: `Node.js/${process.versions.node.split(".")[0]}` },
    configurable: true,
  });
