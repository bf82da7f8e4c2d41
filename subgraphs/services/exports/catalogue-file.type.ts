import { Field, Int, ObjectType } from "type-graphql";
import { Open } from "../../../kit/graph/open";

@ObjectType({ description: "A service catalogue as a file, with the columns that importCatalogue reads. Public." })
export class CatalogueFile {
  @Open()
  @Field(() => String, { description: "A name for it." })
  fileName!: string;
  @Open()
  @Field(() => String, { description: "Its media type, such as text/csv." })
  mediaType!: string;
  @Open()
  @Field(() => Int, { description: "How many services this part lists." })
  rows!: number;
  @Open()
  @Field(() => Int, { description: "How many parts the catalogue has; 1 where all of it is here." })
  parts!: number;
  @Open()
  @Field(() => String, {
    description:
      "The file, in base64. Letters are those of the catalogue, archaic ones included; a value that a spreadsheet would calculate has an apostrophe before it.",
  })
  content!: string;
}
