import "reflect-metadata";
import type { AccessPass } from "../../kit/access-pass";
import { DATA_CLASSES } from "../../access/data-class";

/** Puts other exports in a module's place, before anything that uses it is loaded. */
function replace<Module extends object>(file: string, real: Module, others: Partial<Module>): void {
  const loaded = require.cache[file];
  if (!loaded) throw new Error(`${file} is not loaded, so nothing can be put in its place`);
  loaded.exports = { ...real, ...others };
}

const EVERYTHING = new Set(DATA_CLASSES);
const LATER = 60_000;

/**
 * The hub in one process as it would be without guards; it exists in this bench alone. Row security is not taken away
 * here: whoever starts this gives it a database role that has none. What each replacement leaves out, README.md says.
 */
async function withoutGuards(): Promise<void> {
  const rowSecurity = await import("../../kit/row-security");
  replace(require.resolve("../../kit/row-security"), rowSecurity, { tellingDatabase: () => "" });

  const evidence = await import("../../kit/evidence/evidence");
  class NoEvidence extends evidence.Evidence {
    override add(): void {}
  }
  replace(require.resolve("../../kit/evidence/evidence"), evidence, { Evidence: NoEvidence });

  const numbers = await import("../../kit/resident-number");
  replace(require.resolve("../../kit/resident-number"), numbers, {
    holdsResidentNumber: () => false,
    anyResidentNumber: () => false,
  });

  const closing = await import("../../gateway/execution/classified-fields");
  const { NOTHING_CLOSED } = closing;
  replace(require.resolve("../../gateway/execution/classified-fields"), closing, {
    closingFields: () => () => NOTHING_CLOSED,
  });

  // The pass still tells which household a person belongs to, without which no tenancy is found; nobody signs or checks it.
  const passes = await import("../../kit/access-pass");
  replace(require.resolve("../../kit/access-pass"), passes, {
    createPassIssuer: async () => async (addressee, openings) =>
      openings.map((opened) => JSON.stringify({ ...addressee, ...opened })),
  });
  const withPass = await import("../../kit/see-with-pass");
  replace(require.resolve("../../kit/see-with-pass"), withPass, {
    seeWithPass: (_surroundings, { accessPass }, _looking, read) => read(JSON.parse(accessPass ?? "") as AccessPass),
  });

  const seeing = await import("../../subgraphs/residents/access/see");
  replace(require.resolve("../../subgraphs/residents/access/see"), seeing, {
    see: (_surroundings, _looking, read) => read(),
  });
  const deciding = await import("../../subgraphs/residents/access/access.loader");
  const { accessLoaders } = deciding;
  replace(require.resolve("../../subgraphs/residents/access/access.loader"), deciding, {
    accessLoaders: (reader) => {
      const loaders = accessLoaders(reader);
      const until = new Date(reader.now.getTime() + LATER);
      loaders.access.load = async (residentId) => ({ residentId, classes: EVERYTHING, until });
      return loaders;
    },
  });

  await import("../../hub/main");
}

void withoutGuards();
