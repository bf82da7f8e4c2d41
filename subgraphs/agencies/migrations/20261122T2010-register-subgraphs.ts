import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, secureRows } from "../../../kit/row-security";

const HUB_ALONE = "(select app_audience()) = 'hub'";
const ACTOR = "app_viewer() ->> 'actor'";
const BRINGS =
  "(select app_audience() = 'partner' or app_audience() = 'staff' and app_viewer() -> 'duties' ? 'member_administrator')";
const DECIDES = "(select app_audience() = 'staff' and app_viewer() -> 'duties' ? 'platform_administrator')";
const OF_THE_AGENCY = "agency_id = (select app_agency())";
const OWN = `${OF_THE_AGENCY} and ${BRINGS}`;
const OPERATED = `${DECIDES} and app_operates(agency_id)`;
const BY_ONESELF = `${OF_THE_AGENCY} and asked_by = (select ${ACTOR})`;
const ASKED = `state = 'received' and approved_by = '{}' and asked_by = (select ${ACTOR})`;

/**
 * Which graphs gateways ran is for all members, and nothing else of what made them. The system context that it enters means
 * something only while it runs as the owner.
 */
const GRAPHS_RUN = `
  create function graphs_run(most integer) returns table (
    number integer, kind text, subgraphs text[], rolled_back_to integer, decided_at timestamptz
  ) language plpgsql stable security definer set search_path = public, pg_temp as $$
  #variable_conflict use_column
  declare member boolean := ${MEMBERS_ONLY};
  begin
    perform set_config('app.system', 'on', true);
    return query
      select c.number, c.kind, array(select part ->> 'name' from jsonb_array_elements(c.parts) part), c.rolled_back_to, c.decided_at
      from graph_change c where member and c.state = 'live' order by c.number desc limit most;
  end $$;`;

/**
 * What partners and operators want of the graph, and what came of it. A caller asks, and people at the operator approve, each
 * once and nobody what they asked; all else the registry itself writes. Each graph that gateways ran stays as it was sealed.
 */
export class RegisterSubgraphs20261122201000 implements MigrationInterface {
  name = "RegisterSubgraphs20261122201000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table graph_change (
        id text primary key, agency_id text references agency (id),
        kind text not null check (kind in ('check', 'publish', 'withdraw', 'roll_back', 'renew')),
        state text not null check (state in ('received', 'refused', 'passed', 'awaiting', 'approved', 'overtaken', 'live')),
        name text check (name ~ '^[a-z][a-z0-9_]{1,39}$'), version integer check (version > 0),
        url text check (length(url) <= 2000), sdl text check (length(sdl) <= 500000), rolled_back_to integer,
        despite_operations boolean not null, asked_by text, asked_at timestamptz not null,
        problems text[] not null default '{}', breaks jsonb not null default '[]', classified text[] not null default '{}',
        approvals_needed integer not null default 0, approved_by text[] not null default '{}',
        number integer unique check (number > 0), parts jsonb, founding text, decided_at timestamptz,
        check ((state = 'live') = (number is not null)), check ((number is null) = (parts is null)),
        check ((kind in ('check', 'publish')) = (sdl is not null))
      );
      create index graph_change_waiting_idx on graph_change (asked_at, id) where state in ('received', 'approved');
      create index graph_change_agency_idx on graph_change (agency_id, asked_at, id);
      create index graph_change_name_idx on graph_change (name, version);
      ${secureRows("graph_change", {
        read: `${HUB_ALONE} or ${OWN} or ${OPERATED} or ${BY_ONESELF}`,
        add: `${HUB_ALONE} or ${ASKED} and (kind in ('check', 'publish') and ${OWN}
          or kind = 'withdraw' and (${OWN} or ${OPERATED}) or kind = 'roll_back' and ${OF_THE_AGENCY} and ${DECIDES})`,
        change: `${HUB_ALONE} or ${OPERATED}`,
      })}
      create function graph_change_approved_only() returns trigger language plpgsql as $$
      declare kept text[] = array['state', 'approved_by'];
      begin
        if app_is_system() or app_audience() = 'hub' then return new; end if;
        if to_jsonb(new) - kept is distinct from to_jsonb(old) - kept or not coalesce(
            old.state = 'awaiting' and new.approved_by = old.approved_by || (${ACTOR})
            and not (${ACTOR}) = any(old.approved_by) and old.asked_by is distinct from (${ACTOR})
            and (new.state = 'awaiting' or new.state = 'approved' and cardinality(new.approved_by) >= old.approvals_needed),
            false) then
          raise insufficient_privilege using message = 'graph_change is not changed like this';
        end if;
        return new;
      end $$;
      create trigger graph_change_approved_only before update on graph_change
        for each row execute function graph_change_approved_only();

      create table sealed_graph (
        number integer primary key references graph_change (number), text text not null, digest text not null, seal text not null
      );
      ${secureRows("sealed_graph", { read: HUB_ALONE, add: HUB_ALONE })}
      ${GRAPHS_RUN}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      "drop function graphs_run(integer); drop table sealed_graph; drop table graph_change; drop function graph_change_approved_only();",
    );
  }
}
