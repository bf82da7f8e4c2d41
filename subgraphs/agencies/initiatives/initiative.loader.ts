import { byArguments, loadMany, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { validOn } from "../../../kit/valid-on";
import { InitiativeEventRow } from "./initiative-event.entity";
import { InitiativeMilestoneRow } from "./initiative-milestone.entity";
import { InitiativeParticipantRow } from "./initiative-participant.entity";
import { InitiativeRow } from "./initiative.entity";

/** What agencies undertake together is public: no viewer is refused an initiative. */
export const initiativeLoaders = ({ reading }: Reader) => ({
  initiative: loadOne(
    (ids: string[]) => reading.rows(InitiativeRow, "where t.id = any($1)", [ids]),
    (initiative) => initiative.id,
  ),
  initiativeBySlug: loadOne(
    (slugs: string[]) => reading.rows(InitiativeRow, "where t.slug = any($1)", [slugs]),
    (initiative) => initiative.slug,
  ),
  participantsOfInitiative: byArguments(({ on }: { on: string }) =>
    loadMany(
      (initiatives: string[]) =>
        reading.rows(
          InitiativeParticipantRow,
          `join agency a on a.id = t.agency_id where t.initiative_id = any($1) and ${validOn("$2")}
           order by a.synthetic, a.name, t.role, t.id`,
          [initiatives, on],
        ),
      (participant) => participant.initiativeId,
    ),
  ),
  event: loadOne(
    (ids: string[]) => reading.rows(InitiativeEventRow, "where t.id = any($1)", [ids]),
    (event) => event.id,
  ),
  eventsOfInitiative: loadMany(
    (initiatives: string[]) =>
      reading.rows(InitiativeEventRow, "where t.initiative_id = any($1) order by t.held_on, t.id", [initiatives]),
    (event) => event.initiativeId,
  ),
  milestonesOfInitiative: loadMany(
    (initiatives: string[]) =>
      reading.rows(InitiativeMilestoneRow, "where t.initiative_id = any($1) order by t.reached_on, t.id", [
        initiatives,
      ]),
    (milestone) => milestone.initiativeId,
  ),
});
