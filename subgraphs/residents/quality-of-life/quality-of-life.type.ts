import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { Open } from "../../../kit/graph/open";
import { ForSelf } from "../../../kit/graph/only";
import { Problem } from "../../../kit/graph/problem";
import { LocalDate } from "../../../kit/graph/scalars";
import { NotCalledForChecks } from "../health-checks/health-check.type";
import { CountCell } from "../statistics/count-cell.type";

export enum QualityOfLifeOccasionName {
  BASELINE = "baseline",
  SIX_MONTHS = "six_months",
}
registerEnumType(QualityOfLifeOccasionName, {
  name: "QualityOfLifeOccasion",
  description: "When somebody was asked about their quality of life.",
  valuesConfig: {
    BASELINE: { description: "At the beginning (기초)." },
    SIX_MONTHS: { description: "Half a year later, five months after the baseline at the earliest (6개월)." },
  },
});

@ObjectType({ description: "By what quality of life is asked (삶의 질 측정도구). Public." })
export class QualityOfLifeInstrument {
  @Open()
  @Field(() => ID, { description: "Its code." })
  code!: string;
  @Open()
  @Field(() => String, { description: "Its name, in English." })
  name!: string;
  @Open()
  @Field(() => String, { description: "Its name, in Korean." })
  nameKo!: string;
  @Open()
  @Field(() => Int, { description: "The lowest score." })
  lowest!: number;
  @Open()
  @Field(() => Int, { description: "The highest score, which is the best." })
  highest!: number;
}

const NULL = "null where you may not know.";

@ObjectType({
  description:
    "What somebody answered about their quality of life. Who sees the health checks of the person: the agency that asked, under consent, and the person.",
})
export class QualityOfLifeScore {
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => ID, { nullable: true, description: `The code of the instrument; ${NULL}` })
  instrument!: string | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => QualityOfLifeOccasionName, { nullable: true, description: `On which occasion; ${NULL}` })
  occasion!: QualityOfLifeOccasionName | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => Int, { nullable: true, description: `The score, within those of the instrument; ${NULL}` })
  score!: number | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: `On which day; ${NULL}` })
  takenOn!: string | null;
}

@InputType({ description: "What somebody answered about their quality of life." })
export class RecordQualityOfLifeInput {
  @Field(() => ID, { description: "The person, as your agency knows it." })
  subjectKey!: string;
  @Field(() => ID, { description: "The programme in which your agency has the role HEALTH_SERVICE." })
  programmeId!: string;
  @Field(() => ID, { description: "The code of the instrument (qualityOfLifeInstruments)." })
  instrument!: string;
  @Field(() => QualityOfLifeOccasionName, { description: "On which occasion." })
  occasion!: QualityOfLifeOccasionName;
  @Field(() => Int, { description: "The score." })
  score!: number;
  @Field(() => LocalDate, { description: "On which day, today or before." })
  takenOn!: string;
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "The score is kept. Partners and staff." })
export class QualityOfLifeRecorded {
  residentId!: string;
}

@ObjectType({
  implements: Problem,
  description: "The score of that occasion is kept already; nothing was changed. Partners and staff.",
})
export class QualityOfLifeAlreadyRecorded extends Problem {}

@ObjectType({
  implements: Problem,
  description: "There is no baseline yet, or it is too fresh; nothing was kept. Partners and staff.",
})
export class QualityOfLifeTooEarly extends Problem {}

export const RecordQualityOfLifeResult = createUnionType({
  name: "RecordQualityOfLifeResult",
  description: "What came of recordQualityOfLife. Partners and staff.",
  types: () =>
    [QualityOfLifeRecorded, QualityOfLifeAlreadyRecorded, QualityOfLifeTooEarly, NotCalledForChecks] as const,
});

@ObjectType({
  description:
    "The quality of life of those in a programme who answered at the beginning and half a year later: their number and whole means, and nobody's score. Withheld from 1 to 9 people. Agencies that read the reports of the programme or look after health in it.",
})
export class QualityOfLifeTrend {
  @Field(() => CountCell, { description: "How many answered on both occasions." })
  people!: CountCell;
  @Field(() => Int, {
    nullable: true,
    description: "Their mean at the beginning, in whole points; null where their number is withheld or 0.",
  })
  baselineMean!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "Their mean half a year later, in whole points; null where their number is withheld or 0.",
  })
  sixMonthsMean!: number | null;
}
