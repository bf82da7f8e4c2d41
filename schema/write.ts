import { writeFileSync } from "node:fs";
import { schemaDocuments } from "./documents";

// `npm run schema`: writes what the code says, so that a pull request shows it.
for (const [file, sdl] of schemaDocuments()) writeFileSync(file, sdl);
