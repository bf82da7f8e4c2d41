import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { ArrearsKind } from "./arrears.entity";

export enum ArrearsKindName {
  RENT = "rent",
  MANAGEMENT_FEE = "management_fee",
}
registerEnumType(ArrearsKindName, {
  name: "ArrearsKind",
  description: "What is unpaid.",
  valuesConfig: {
    RENT: { description: "Rent (임대료)." },
    MANAGEMENT_FEE: { description: "Management fees (관리비)." },
  },
});

@ObjectType({ description: "It stands reported. The landlord." })
export class ArrearsReported {
  @Field(() => Int, { description: "Months that are unpaid now. The landlord." })
  months!: number;
  @Field(() => Boolean, {
    description:
      "Whether three months were reached with this report, and the city's outreach is asked to look (Act on the Use and Provision of Social Security Benefits, Art. 12(1)7-8). The landlord.",
  })
  crossed!: boolean;
}

export const ReportArrearsResult = createUnionType({
  name: "ReportArrearsResult",
  description: "What came of reportArrears. The landlord.",
  types: () => [ArrearsReported] as const,
});

@InputType({ description: "Whose arrears, of what, and how many months." })
export class ReportArrearsInput {
  @Field(() => ID, { description: "The tenancy, as your agency knows it (Tenancy.key)." })
  tenancyKey!: string;
  @Field(() => ArrearsKindName, { description: "What is unpaid." })
  kind!: ArrearsKind;
  @Field(() => Int, {
    description: "Whole months that are unpaid today, 0 to 600; 0 where all is paid (ARREARS_INVALID).",
  })
  months!: number;
  @Field(() => String, {
    description:
      "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.",
  })
  idempotencyKey!: string;
}
