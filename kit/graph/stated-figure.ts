import { Directive, Field, Float, ObjectType, registerEnumType } from "type-graphql";
import type { FigurePrecision } from "../facts/stated-figure.entity";
import { Open } from "./open";
import { Sourced } from "./sourced";

export enum FigurePrecisionName {
  EXACT = "exact",
  ABOUT = "about",
  SLIGHTLY_OVER = "slightly_over",
  AROUND = "around",
}
registerEnumType(FigurePrecisionName, {
  name: "FigurePrecision",
  description: "How exactly a document states a figure.",
  valuesConfig: {
    EXACT: { description: "Stated as a plain number." },
    ABOUT: { description: "Stated with 약 (about)." },
    SLIGHTLY_OVER: { description: "Stated with 여 (slightly more than)." },
    AROUND: { description: "Stated with 경 (around that time or number)." },
  },
});

@Directive("@shareable")
@ObjectType({
  description:
    "A figure as a public document prints it. A statement of the press is a statement, not a ledger line: what this hub counts itself stands in other fields. Public.",
})
export class StatedFigure extends Sourced {
  @Open()
  @Field(() => String, { description: "What is measured: a stable code in upper case, such as UNIQUE_PARTICIPANTS." })
  measure!: string;
  @Open()
  @Field(() => Float, {
    nullable: true,
    description: "The number, a whole one; null where the document gives none (see absentBecause).",
  })
  value!: number | null;
  @Open()
  @Field(() => String, {
    description: "What is counted: PERSONS, HOUSEHOLDS, UNITS, COMPLEXES, AGENCIES, CENTRES, JOBS, YEARS or WON.",
  })
  unit!: string;
  @Open()
  @Field(() => FigurePrecisionName, { description: "How exactly the document states it." })
  precision!: FigurePrecision;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "The words of the document, such as 2,100여명; null where there are none.",
  })
  statedText!: string | null;
  @Open()
  @Field(() => String, { description: "What the figure means and what the source leaves open." })
  definition!: string;
  @Open()
  @Field(() => String, { nullable: true, description: "Why there is no number; null where there is one." })
  absentBecause!: string | null;
}
