import { programmeId } from "../../seed/slugs";
import { once } from "./arguments";
import { row, type Row } from "./row";

const HEALING = programmeId("healing-courtyard");

/** What is measured of people, by whom they are called for checks, and how well they live. */
export const HEALTH_ROWS: Readonly<Record<string, Row>> = {
  "Resident.healthChecks": row("measured"),
  "HealthCheck.checkedOn": row("measured"),
  "HealthCheck.programmeId": row("measured"),
  "HealthCheck.readings": row("measured"),
  "HealthReading.code": row("measured"),
  "HealthReading.measure": row("measured"),
  "HealthReading.unit": row("measured"),
  "HealthReading.value": row("measured"),
  "Resident.qualityOfLife": row("measured"),
  "QualityOfLifeScore.instrument": row("measured"),
  "QualityOfLifeScore.occasion": row("measured"),
  "QualityOfLifeScore.score": row("measured"),
  "QualityOfLifeScore.takenOn": row("measured"),
  "Resident.healthCheckSchedules": row("called for checks"),
  "HealthCheckSchedule.dueOn": row("called for checks"),
  "HealthCheckSchedule.everyWeeks": row("called for checks"),
  "HealthCheckSchedule.key": row("its name when called"),
  "HealthCheckSchedule.missed": row("called for checks"),
  "HealthCheckSchedule.programme": row("called for checks"),
  "HealthCheckSchedule.resident": row("called for checks"),
  "HealthCheckSchedule.status": row("called for checks"),
  "HealthCheckSchedule.version": row("called for checks"),
  "Query.overdueHealthChecks": row("checking under consent", () => ({ programmeId: HEALING })),
  "Query.qualityOfLifeInstruments": row("public"),
  "Query.highRiskCriteria": row("public"),
  "Mutation.recordHealthCheck": row(
    "checking under consent",
    once(({ key }) => ({
      subjectKey: key("person"),
      programmeId: HEALING,
      checkedOn: "2020-01-02",
      readings: [{ measure: "HEART_RATE", value: 71 }],
    })),
  ),
  "Mutation.recordQualityOfLife": row(
    "checking under consent",
    once(({ key }) => ({
      subjectKey: key("person"),
      programmeId: HEALING,
      instrument: "EQ_VAS",
      occasion: "BASELINE",
      score: 50,
      takenOn: "2020-01-02",
    })),
  ),
};
