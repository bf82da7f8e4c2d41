import type pg from "pg";
import type { Cipher } from "../../kit/cipher";
import { agencyId, programmeId } from "../../seed/slugs";
import { sealReadings } from "../../subgraphs/residents/health-checks/seal-readings";
import { sealScore } from "../../subgraphs/residents/quality-of-life/seal-score";
import { PERSON } from "./personas";

const MEDICAL = agencyId("jeju-medical");
const HEALING = programmeId("healing-courtyard");

/** What the medical centre measured of the person. */
export async function plantHealth(db: pg.Client, cipher: Cipher): Promise<void> {
  await db.query("insert into health_participation values ('hcs_matrix', $1, $2, $3, true)", [
    PERSON,
    HEALING,
    MEDICAL,
  ]);
  await db.query("insert into health_check values ('hck_matrix', $1, $2, $3, '1907-04-05', $4, now(), 'somebody')", [
    ...[PERSON, HEALING, MEDICAL],
    sealReadings(cipher, "hck_matrix", [{ measure: "blood_glucose", value: 190.4265 }]),
  ]);
  await db.query(
    `insert into quality_of_life_score
     values ('qol_matrix', $1, $2, $3, 'WHO_5', 'baseline', '1907-04-06', $4, now(), 'somebody')`,
    [PERSON, HEALING, MEDICAL, sealScore(cipher, "qol_matrix", 44)],
  );
}

/** That it calls the person for checks, of which one was missed; the city was asked to look before. */
export const plantSchedule = (db: pg.Client): Promise<unknown> =>
  db.query(
    `insert into health_check_schedule
     select 'hcs_matrix', $2, e.id, $1, $3, 4, '1907-04-07', '1907-04-07', 'active', 1, now()
     from enrolment e where e.programme_id = $2 order by e.id limit 1`,
    [PERSON, HEALING, MEDICAL],
  );
