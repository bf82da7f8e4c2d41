import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";

export enum ProvisionFormName {
  VIEW = "view",
  DOWNLOAD = "download",
  PRINT = "print",
}
registerEnumType(ProvisionFormName, {
  name: "ProvisionForm",
  description: "In which form data was given.",
  valuesConfig: {
    VIEW: { description: "Looked at in the hub." },
    DOWNLOAD: { description: "Taken away as a file." },
    PRINT: { description: "Printed." },
  },
});

@ObjectType({
  description:
    "What a public body gave another agency outside the purpose for which it collected it, in one request, with the eight items of the ledger (PIPA Art. 18(2), Decree Art. 15). It names nobody. The privacy officer of the agency that gave it.",
})
export class Provision {
  @Field(() => String, { description: "The file of personal data, by its Korean name." })
  file!: string;
  @Field(() => ID, { description: "The agency that it was given to." })
  recipientAgencyId!: string;
  @Field(() => String, { description: "What for, as the recipient stated it, such as CASE_MANAGEMENT." })
  purpose!: string;
  @Field(() => String, { description: "The provisions of law that it rests on, in Korean." })
  ground!: string;
  @Field(() => [String], { description: "Which fields, such as Resident.name." })
  fields!: string[];
  @Field(() => [String], { description: "Which classes of data, such as PII_BASIC." })
  classes!: string[];
  @Field(() => Instant, { description: "When; once." })
  at!: Date;
  @Field(() => ProvisionFormName, { description: "In which form." })
  form!: ProvisionFormName;
  @Field(() => String, { description: "What the recipient was asked for (PIPA Art. 18(5)), in Korean." })
  conditions!: string;
}
