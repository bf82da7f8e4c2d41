import { Field, ID, InputType } from "type-graphql";
import { CatalogueFormatName } from "../imports/catalogue.input";
import type { TableFormat } from "../imports/read-table";

@InputType({ description: "A file with who takes part in a programme. Its columns stand in docs/how-to/import.md." })
export class ImportRosterInput {
  @Field(() => ID, { description: "The programme (prg_…)." })
  programmeId!: string;
  @Field(() => String, { description: "The file, in base64: at most 700 KiB and 1,000 rows below the header." })
  content!: string;
  @Field(() => CatalogueFormatName, { description: "In which form it is." })
  format!: TableFormat;
  @Field(() => Boolean, {
    description:
      "True: only tell what would come of each row. Nothing is written but that you looked, and the idempotencyKey stays unused.",
  })
  dryRun!: boolean;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}
