import { parseArgs } from "node:util";
import { CannotCreate, createSubgraph, type Variant, VARIANTS } from "./create";

/** `npm run create-subgraph NAME [-- --dir DIR --variant complex|resident]` */
function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { dir: { type: "string" }, variant: { type: "string", default: "complex" } },
  });
  const [name] = positionals;
  const variant = VARIANTS.find((one) => one === values.variant) satisfies Variant | undefined;
  if (!name || !variant)
    throw new CannotCreate("Say its name: npm run create-subgraph NAME [-- --dir DIR --variant complex|resident]");
  const folder = createSubgraph(name, variant, values.dir ?? name);
  process.stdout.write(`${folder}\nGo on with its README.md.\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
