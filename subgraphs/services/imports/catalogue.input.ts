import { Field, InputType, registerEnumType } from "type-graphql";
import type { TableFormat } from "./read-table";

export enum CatalogueFormatName {
  CSV = "csv",
  XLSX = "xlsx",
}
registerEnumType(CatalogueFormatName, {
  name: "CatalogueFormat",
  description: "In which form a file is.",
  valuesConfig: {
    CSV: {
      description:
        "Values with commas between them (RFC 4180). Read in UTF-8 or CP949; written in UTF-8 with a mark before it, as Excel in Korean wants it.",
    },
    XLSX: { description: "A workbook (ECMA-376), of which the first sheet counts." },
  },
});

@InputType({ description: "A file with services. Its columns stand in docs/how-to/import.md." })
export class ImportCatalogueInput {
  @Field(() => String, { description: "The file, in base64: at most 700 KiB and 1,000 rows below the header." })
  content!: string;
  @Field(() => CatalogueFormatName, { description: "In which form it is." })
  format!: TableFormat;
  @Field(() => Boolean, {
    description:
      "True: only tell what would come of each row. Nothing is written, and the idempotencyKey stays unused.",
  })
  dryRun!: boolean;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}
