import { readFileSync } from "node:fs";
import { printSchema, Supergraph } from "@apollo/federation-internals";
import { readSupergraph } from "../../gateway/execution/supergraph";
import { CONTRACT_FILES } from "../../schema/files";

it.each(Object.entries(CONTRACT_FILES))(
  "what callers of the %s contract see is what Apollo's library makes of it",
  (_name, file) => {
    const document = readFileSync(file, "utf8");
    expect(printSchema(readSupergraph(document).apiSchema())).toBe(printSchema(Supergraph.build(document).apiSchema()));
  },
);
