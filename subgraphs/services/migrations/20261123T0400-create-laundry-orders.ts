import type { MigrationInterface, QueryRunner } from "typeorm";
import { openRows, secureRows } from "../../../kit/row-security";

const OWN = "(select app_agency()) in (controller_agency_id, operator_agency_id)";
const OF_OWN_ORDER = "exists (select from laundry_order o where o.id = order_id)";
const STATES = `('requested', 'pickup_scheduled', 'picked_up', 'washing', 'ready', 'out_for_delivery', 'delivered', 'closed',
  'cancelled', 'no_answer', 'lost_damaged')`;

/**
 * What is picked up or delivered names the welfare check that was made with it: the database keeps no such order without.
 * What a check found exists for whoever was opened WELFARE of the person, and to be written down by who made it.
 */
export class CreateLaundryOrders20261123040000 implements MigrationInterface {
  name = "CreateLaundryOrders20261123040000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table laundry_order (
        id text primary key, programme_id text not null references programme (id),
        site_id text not null references service_at_location (id), resident_id text not null,
        items smallint not null check (items between 1 and 50), trial boolean not null,
        state text not null check (state in ${STATES}), version integer not null check (version >= 1),
        pickup_on date not null, pickup_part text not null check (pickup_part in ('morning', 'afternoon')),
        delivery_on date not null, delivery_part text not null check (delivery_part in ('morning', 'afternoon')),
        staff_id text, pickup_check_id text, delivery_check_id text, requested_at timestamptz not null,
        controller_agency_id text not null, operator_agency_id text not null,
        constraint laundry_order_delivered_later check (delivery_on >= pickup_on),
        constraint laundry_order_pickup_checked check (pickup_check_id is not null or state not in
          ('picked_up', 'washing', 'ready', 'out_for_delivery', 'delivered', 'closed', 'lost_damaged')),
        constraint laundry_order_delivery_checked check (delivery_check_id is not null or state not in ('delivered', 'closed'))
      );
      create index laundry_order_operator_idx on laundry_order (operator_agency_id, programme_id, pickup_on, id);
      create index laundry_order_pickup_idx on laundry_order (site_id, pickup_on);
      create index laundry_order_delivery_idx on laundry_order (site_id, delivery_on);

      create table laundry_step (
        id text primary key, order_id text not null references laundry_order (id),
        from_state text check (from_state in ${STATES}), to_state text not null check (to_state in ${STATES}),
        agency_id text not null, actor text, at timestamptz not null,
        place text not null check (place in ('at_the_door', 'laundry_room', 'on_the_way', 'office'))
      );
      create unique index laundry_step_once_idx on laundry_step (order_id, to_state);

      create table welfare_check (
        id text primary key, order_id text not null references laundry_order (id), resident_id text not null,
        leg text not null check (leg in ('pickup', 'delivery')),
        result text not null check (result in ('ok', 'concern', 'no_answer', 'emergency')),
        agency_id text not null, at timestamptz not null, unique (id, order_id), unique (order_id, leg)
      );
      alter table laundry_order
        add foreign key (pickup_check_id, id) references welfare_check (id, order_id),
        add foreign key (delivery_check_id, id) references welfare_check (id, order_id);

      create table laundry_slot (
        site_id text not null references service_at_location (id), day date not null,
        part text not null check (part in ('morning', 'afternoon')), taken smallint not null check (taken >= 0),
        primary key (site_id, day, part)
      );

      create table trained_staff (
        staff_id text not null, training_event_id text not null, programme_id text not null, agency_id text not null,
        completed boolean not null, at timestamptz not null, primary key (staff_id, training_event_id)
      );
      ${secureRows("laundry_order", { read: OWN, add: OWN, change: OWN })}
      ${secureRows("laundry_step", { read: OF_OWN_ORDER, add: "agency_id = (select app_agency())" })}
      ${secureRows("welfare_check", {
        read: "resident_id in (select g from app_granted('WELFARE') g)",
        add: `agency_id = (select app_agency()) and ${OF_OWN_ORDER}`,
      })}
      ${secureRows("laundry_slot", {
        read: "(select app_agency() is not null)",
        add: "(select app_agency() is not null)",
        change: "(select app_agency() is not null)",
      })}
      ${secureRows("trained_staff", {
        read: "(select app_agency() is not null) or (select app_audience() = 'hub')",
        add: "(select app_audience() = 'hub')",
        change: "(select app_audience() = 'hub')",
      })}`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${["trained_staff", "laundry_slot", "welfare_check", "laundry_step", "laundry_order"].map(openRows).join("")}
      drop table trained_staff; drop table laundry_slot;
      alter table laundry_order drop column pickup_check_id, drop column delivery_check_id;
      drop table welfare_check; drop table laundry_step; drop table laundry_order;`);
  }
}
