import type { MigrationInterface, QueryRunner } from "typeorm";
import { MEMBERS_ONLY, openRows, secureRows } from "../../../kit/row-security";

/** A work order exists for the owner of the complex and for its management body. */
const OF_THE_HOUSE = `${MEMBERS_ONLY} and exists (select from complex c where c.id = complex_id
  and (select app_agency()) in (c.owner_agency_id, c.manager_agency_id))`;
const OF_THAT_ORDER = `${MEMBERS_ONLY} and exists (select from work_order w where w.id = work_order_id)`;

export class CreateWorkOrders20261123021000 implements MigrationInterface {
  name = "CreateWorkOrders20261123021000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table work_order (
        id text primary key, complex_id text not null references complex (id), unit_id text references unit (id),
        space_id text references space (id), check (unit_id is null or space_id is null),
        category text not null check (category in ('plumbing', 'electricity', 'heating', 'accessibility', 'safety',
          'hygiene', 'structure', 'other')),
        severity text not null check (severity in ('low', 'normal', 'urgent', 'dangerous')), service_id text,
        state text not null check (state in ('open', 'assigned', 'in_progress', 'done', 'closed', 'cancelled')),
        opened_at timestamptz not null, opened_by_agency_id text not null, version integer not null
      );
      create index work_order_complex_idx on work_order (complex_id, opened_at desc, id);
      ${secureRows("work_order", { read: OF_THE_HOUSE, add: OF_THE_HOUSE, change: OF_THE_HOUSE })}

      create table work_order_step (
        work_order_id text not null references work_order (id), version integer not null, from_state text,
        to_state text not null, at timestamptz not null, by_agency_id text not null, by_actor text,
        primary key (work_order_id, version)
      );
      ${secureRows("work_order_step", {
        read: OF_THAT_ORDER,
        add: `${OF_THAT_ORDER} and by_agency_id = (select app_agency())`,
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      ["work_order_step", "work_order"].map((table) => `${openRows(table)} drop table ${table};`).join(""),
    );
  }
}
