import { makeViewer } from "../../kit/caller-context";
import { agencyId } from "../../seed/slugs";
import type { Made, Story } from "./change-stories.fixture";
import { type Changes, keeper } from "./changes.fixture";

const PROGRAMME = "prg_found";
/** The keeper, who looks for households in a programme. */
const finder = makeViewer({
  ...keeper,
  roles: [{ programme: PROGRAMME, role: "outreach", scope: [], until: null }],
});
const city = makeViewer({
  ...keeper,
  agency: agencyId("jeju-si"),
  agencyKind: "administrative_city",
  actor: "cli_jeju_si",
});

/** How a household in a blind spot is found, and how a city looks after somebody. */
export function outreachStories({ change, owner }: Changes, made: Made): Record<string, Story> {
  /** What the city is to look after; that it is, another owner told. */
  async function aTask(): Promise<string> {
    await owner.query(
      `insert into crisis_signal (id, resident_id, agency_id, area_code, kinds, sources, urgent, state, raised_at, expires_at)
       values ('sig_1', $1, $2, '5011000000', '{welfare_no_answer}', '{laundry}', false, 'open', now(), now() + interval '1 day')`,
      [made.id, city.agency],
    );
    await owner.query(
      `insert into outreach_task (id, signal_id, resident_id, agency_id, area_code, source, urgent, opened_at, due_at, state, version)
       values ('out_1', 'sig_1', $1, $2, '5011000000', 'laundry', false, now(), now(), 'open', 1)`,
      [made.id, city.agency],
    );
    return "out_1";
  }

  return {
    recordDiscovery: {
      action: "create",
      by: () => finder,
      act: (as) =>
        change(
          as,
          "recordDiscovery",
          {
            ...{ subjectKey: made.key, areaCode: "5011000000", programmeId: PROGRAMME, source: "VISIT" },
            ...{ reasons: ["MOBILITY_LIMIT"], idempotencyKey: `found-${made.discovery ?? "first"}` },
          },
          "... on DiscoveryRecorded { discovery { id } }",
        ),
      learn: ({ recordDiscovery: { discovery } }) => ({ discovery: discovery.id }),
    },
    advanceDiscovery: {
      action: "change",
      by: () => finder,
      act: (as) =>
        change(as, "advanceDiscovery", {
          ...{ id: made.discovery, to: "CONTACT_ATTEMPTED", version: 1, idempotencyKey: "advanced" },
        }),
    },
    takeOutreachTask: {
      action: "change",
      by: () => city,
      async act(as) {
        made.task ??= await aTask();
        return change(as, "takeOutreachTask", { id: made.task, version: 1, idempotencyKey: "taken" });
      },
    },
    closeOutreachTask: {
      action: "change",
      by: () => city,
      act: (as) =>
        change(as, "closeOutreachTask", { id: made.task, version: 2, result: "SAFE", idempotencyKey: "closed" }),
    },
  };
}
