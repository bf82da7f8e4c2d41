import type { Made, Story } from "./change-stories.fixture";
import { type Changes, KEEPER, themselves } from "./changes.fixture";

/** How a person says by what they are told, and how an agency calls whom nothing reached. */
export function noticeStories({ change, owner }: Changes, made: Made): Record<string, Story> {
  /** That there is something to tell, another owner said; it arrived by no way. */
  async function aNotice(): Promise<string> {
    await owner.query(
      `insert into notice (id, event_id, resident_id, agency_id, template, urgent, state, created_at, version)
       values ('ntc_1', 'evt_1', $1, $2, 'visit_coming', false, 'call_list', now(), 1)`,
      [made.id, KEEPER],
    );
    return "ntc_1";
  }

  return {
    chooseNoticeChannel: {
      action: "change",
      by: () => themselves(made.id),
      act: (as) => change(as, "chooseNoticeChannel", { channel: "EMAIL", address: "sample@example.org" }),
    },
    recordCall: {
      action: "change",
      async act(as) {
        made.told ??= await aNotice();
        return change(as, "recordCall", {
          ...{ noticeId: made.told, result: "REACHED", version: 1, idempotencyKey: "called" },
        });
      },
    },
  };
}
