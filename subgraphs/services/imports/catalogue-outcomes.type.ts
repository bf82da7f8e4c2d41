import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import type { RowImported } from "./import-catalogue";

export enum RowActionName {
  CREATED = "created",
  CHANGED = "changed",
  UNCHANGED = "unchanged",
}
registerEnumType(RowActionName, {
  name: "CatalogueRowAction",
  description: "What came of a row of a file, or would come of it.",
  valuesConfig: {
    CREATED: { description: "A new service." },
    CHANGED: { description: "A service that was there says something else now." },
    UNCHANGED: { description: "A service that was there says all of it already." },
  },
});

@ObjectType({ description: "What came of one row of a file. Partners and staff." })
export class CatalogueRowImported {
  @Field(() => Int, { description: "The row as a spreadsheet counts it: the header is row 1." })
  row!: number;
  @Field(() => RowActionName, { description: "What came of it; in a dry run, what would." })
  action!: RowActionName;
  @Field(() => String, {
    description: "The name as it was read: whoever can read it knows that the encoding was right.",
  })
  name!: string;
  serviceId!: string | null;
}

@ObjectType({ description: "All of the file was taken; in a dry run, it could be. Partners and staff." })
export class CatalogueImported {
  @Field(() => Boolean, { description: "Whether it was a dry run, which writes nothing." })
  dryRun!: boolean;
  @Field(() => [CatalogueRowImported], {
    description: "What came of each row, in their order; empty rows are left out.",
  })
  rows!: RowImported[];
}

@ObjectType({ description: "Something in a file that must be mended. Partners and staff." })
export class FileProblem {
  @Field(() => Int, {
    nullable: true,
    description: "The row as a spreadsheet counts it; null where it is the whole file.",
  })
  row!: number | null;
  @Field(() => String, { nullable: true, description: "The column's name; null where it is the whole row or file." })
  column!: string | null;
  @Field(() => String, { description: "A code that never changes its meaning; docs/how-to/import.md lists them." })
  code!: string;
  @Field(() => String, { description: "What to do, in English." })
  message!: string;
  @Field(() => String, { description: "What to do, in Korean." })
  messageKo!: string;
}

@ObjectType({
  implements: Problem,
  description: "Something in the file is wrong, and nothing of it was taken. Partners and staff.",
})
export class CatalogueNotImported extends Problem {
  @Field(() => Int, { description: "How many problems there are." })
  problemCount!: number;
  @Field(() => [FileProblem], { description: "The first 100 of them, in the order of the rows." })
  problems!: FileProblem[];
}

export const ImportCatalogueResult = createUnionType({
  name: "ImportCatalogueResult",
  description: "What came of importCatalogue. Partners and staff.",
  types: () => [CatalogueImported, CatalogueNotImported] as const,
});
