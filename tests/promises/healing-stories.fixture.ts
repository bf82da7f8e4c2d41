import { makeViewer } from "../../kit/caller-context";
import type { Made, Story } from "./change-stories.fixture";
import { type Changes, KEEPER, keeper, RECIPIENT, recipient } from "./changes.fixture";

const PROGRAMME = "prg_healing";
const held = (role: string) => ({ roles: [{ programme: PROGRAMME, role, scope: [], until: null }] });
/** The recipient, who looks after health in a programme. */
const hospital = makeViewer({ ...recipient, ...held("health_service"), purpose: "HEALTH_CARE", basis: "CONSENT_17" });
const finder = makeViewer({ ...keeper, ...held("outreach") });

const KEY = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { subjectKey } } }";

/** What is measured of a person, and how a household comes on the register and off it. */
export function healingStories({ ask, change, owner }: Changes, made: Made): Record<string, Story> {
  /** The person as the hospital calls them, who consented to it, and whom it calls for checks. */
  async function thePatient(): Promise<string> {
    await owner.query(`insert into health_participation values ('hcs_1', $1, $2, $3, true) on conflict do nothing`, [
      made.id,
      PROGRAMME,
      RECIPIENT,
    ]);
    await owner.query(
      `insert into consent (id, resident_id, kind, controller_agency_id, recipient_agency_id, purpose, classes, refusal_text,
         method, given_at, valid_to, recorded_by, synthetic)
       values ('cns_health', $1, 'sensitive', $2, $3, 'HEALTH_CARE', '{HEALTH}', '동의하지 않아도 다른 서비스는 그대로 이용할 수 있습니다.', 'paper', '2026-11-01', '2030-01-01',
         'somebody', true) on conflict do nothing`,
      [made.id, KEEPER, RECIPIENT],
    );
    const { data } = await ask(hospital, KEY, { r: [{ __typename: "Resident", id: made.id }] });
    return data._entities[0].subjectKey;
  }
  const judged = { criteria: ["ISOLATION"], level: "CRISIS", reviewOn: "2026-12-01" };

  return {
    recordHealthCheck: {
      action: "create",
      by: () => hospital,
      act: async (as) =>
        change(as, "recordHealthCheck", {
          ...{ subjectKey: await thePatient(), programmeId: PROGRAMME, checkedOn: "2026-11-20" },
          ...{ readings: [{ measure: "HEART_RATE", value: 71 }], idempotencyKey: "measured" },
        }),
    },
    recordQualityOfLife: {
      action: "create",
      by: () => hospital,
      act: async (as) =>
        change(as, "recordQualityOfLife", {
          ...{ subjectKey: await thePatient(), programmeId: PROGRAMME, instrument: "WHO_5", occasion: "BASELINE" },
          ...{ score: 52, takenOn: "2026-11-20", idempotencyKey: "answered" },
        }),
    },
    enterHighRisk: {
      action: "create",
      by: () => finder,
      act: (as) =>
        change(
          as,
          "enterHighRisk",
          { subjectKey: made.key, programmeId: PROGRAMME, ...judged, idempotencyKey: "entered" },
          "... on HighRiskEntered { entry { id } }",
        ),
      learn: ({ enterHighRisk: { entry } }) => ({ entry: entry.id }),
    },
    reviewHighRisk: {
      action: "change",
      by: () => finder,
      act: (as) => change(as, "reviewHighRisk", { id: made.entry, version: 1, ...judged, idempotencyKey: "reviewed" }),
    },
    exitHighRisk: {
      action: "change",
      by: () => finder,
      act: (as) =>
        change(as, "exitHighRisk", { id: made.entry, version: 2, reason: "STABILISED", idempotencyKey: "exited" }),
    },
  };
}
