import type { MigrationInterface, QueryRunner } from "typeorm";

/** The hub forgets deliveries that wait no more; those that do are found in their order, however many were there before. */
export class SweepDeliveries20261123093500 implements MigrationInterface {
  name = "SweepDeliveries20261123093500";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy webhook_delivery_remove on webhook_delivery
        using ((select app_audience() = 'hub') and state <> 'waiting');
      create index webhook_delivery_waiting_idx on webhook_delivery (webhook_id, position) where state = 'waiting';
      drop index webhook_delivery_due_idx;
      create index webhook_delivery_settled_idx on webhook_delivery (next_at) where state <> 'waiting';`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index webhook_delivery_settled_idx;
      create index webhook_delivery_due_idx on webhook_delivery (next_at) where state = 'waiting';
      drop index webhook_delivery_waiting_idx;
      alter policy webhook_delivery_remove on webhook_delivery using (false);`);
  }
}
