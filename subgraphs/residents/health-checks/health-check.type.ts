import { createUnionType, Field, Float, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import { Problem } from "../../../kit/graph/problem";
import { LocalDate } from "../../../kit/graph/scalars";

export enum HealthMeasureName {
  SYSTOLIC_BLOOD_PRESSURE = "systolic_blood_pressure",
  DIASTOLIC_BLOOD_PRESSURE = "diastolic_blood_pressure",
  HEART_RATE = "heart_rate",
  BLOOD_GLUCOSE = "blood_glucose",
  FASTING_GLUCOSE = "fasting_glucose",
  HBA1C = "hba1c",
  BODY_WEIGHT = "body_weight",
  BODY_TEMPERATURE = "body_temperature",
  OXYGEN_SATURATION = "oxygen_saturation",
}
registerEnumType(HealthMeasureName, {
  name: "HealthMeasure",
  description: "What is measured in a health check, with its LOINC code and its unit in UCUM.",
  valuesConfig: {
    SYSTOLIC_BLOOD_PRESSURE: { description: "수축기 혈압: LOINC 8480-6, mm[Hg]." },
    DIASTOLIC_BLOOD_PRESSURE: { description: "이완기 혈압: LOINC 8462-4, mm[Hg]." },
    HEART_RATE: { description: "맥박: LOINC 8867-4, /min." },
    BLOOD_GLUCOSE: { description: "혈당: LOINC 2339-0, mg/dL." },
    FASTING_GLUCOSE: { description: "공복 혈당: LOINC 1558-6, mg/dL." },
    HBA1C: { description: "당화혈색소: LOINC 4548-4, %." },
    BODY_WEIGHT: { description: "체중: LOINC 29463-7, kg." },
    BODY_TEMPERATURE: { description: "체온: LOINC 8310-5, Cel." },
    OXYGEN_SATURATION: { description: "산소포화도: LOINC 59408-5, %." },
  },
});

const NULL = "null where you may not know.";

@ObjectType({
  description:
    "A value that was measured (FHIR Observation: code, value, unit). The agency that measured it, under the person's consent, and the person.",
})
export class HealthReading {
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => HealthMeasureName, { nullable: true, description: `What was measured; ${NULL}` })
  measure!: HealthMeasureName | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => Float, { nullable: true, description: `How much, in the unit; ${NULL}` })
  value!: number | null;
}

@ObjectType({
  description:
    "A health check that took place (건강 체크). The agency that checked, in its role HEALTH_SERVICE, while it calls the person and the person consents; and the person. Nobody else, not even the keeper of the person's record.",
})
export class HealthCheck {
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: `On which day; ${NULL}` })
  checkedOn!: string | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => ID, { nullable: true, description: `In which programme; ${NULL}` })
  programmeId!: string | null;
  @Classified("HEALTH")
  @ForSelf()
  @Field(() => [HealthReading], { nullable: true, description: `What was measured, each measure once; ${NULL}` })
  readings!: HealthReading[] | null;
}

@InputType({ description: "A value that was measured." })
export class HealthReadingInput {
  @Field(() => HealthMeasureName, { description: "What was measured." })
  measure!: HealthMeasureName;
  @Field(() => Float, { description: "How much, in the unit of the measure." })
  value!: number;
}

@InputType({ description: "A health check that took place." })
export class RecordHealthCheckInput {
  @Field(() => ID, { description: "The person, as your agency knows it." })
  subjectKey!: string;
  @Field(() => ID, { description: "The programme in which your agency has the role HEALTH_SERVICE." })
  programmeId!: string;
  @Field(() => LocalDate, { description: "On which day, today or before." })
  checkedOn!: string;
  @Field(() => [HealthReadingInput], { description: "What was measured, at least one, each measure once." })
  readings!: HealthReadingInput[];
  @Field(() => ID, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@ObjectType({ description: "The check is kept. Partners and staff." })
export class HealthCheckRecorded {
  residentId!: string;
}

@ObjectType({
  implements: Problem,
  description:
    "Your agency does not call this person for checks in the programme; nothing was kept. Partners and staff.",
})
export class NotCalledForChecks extends Problem {}

export const RecordHealthCheckResult = createUnionType({
  name: "RecordHealthCheckResult",
  description: "What came of recordHealthCheck. Partners and staff.",
  types: () => [HealthCheckRecorded, NotCalledForChecks] as const,
});
