import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "./open";

/** How exact a day of a source is: `month` means that only the month is known and the day stored is its first. */
export type DatePrecision = "day" | "month" | "year";

export enum DatePrecisionName {
  DAY = "day",
  MONTH = "month",
  YEAR = "year",
}
registerEnumType(DatePrecisionName, {
  name: "DatePrecision",
  description: "How exactly a source states a date.",
  valuesConfig: {
    DAY: { description: "The day is known." },
    MONTH: { description: "Only the month is known; as-of questions treat the whole month as valid." },
    YEAR: { description: "Only the year is known; as-of questions treat the whole year as valid." },
  },
});

@Directive("@shareable")
@ObjectType({
  description: "A date as exact as its source: a year, a month, or a day. Parts that are not known are null.",
})
export class PartialDate {
  @Open()
  @Field(() => Int, { description: "The year." })
  year!: number;
  @Open()
  @Field(() => Int, { nullable: true, description: "The month, 1 to 12; null when only the year is known." })
  month!: number | null;
  @Open()
  @Field(() => Int, { nullable: true, description: "The day of the month; null when only the month is known." })
  day!: number | null;
  @Open()
  @Field(() => DatePrecisionName, { description: "How exactly the source states the date." })
  precision!: DatePrecision;
}

/** A stored day and its precision as the public shape; null when there is no day. */
export function partialDate(day: string | null, precision: DatePrecision): PartialDate | null {
  if (!day) return null;
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  return {
    year,
    month: precision === "year" ? null : month,
    day: precision === "day" ? dayOfMonth : null,
    precision,
  };
}
