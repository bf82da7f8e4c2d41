import { Column, Entity, PrimaryColumn } from "typeorm";

export type DeliveryState = "waiting" | "delivered" | "given_up" | "withheld";

/** What became of an event at a webhook. For its agency it exists from the first attempt on. */
@Entity({ name: "webhook_delivery" })
export class WebhookDeliveryRow {
  @PrimaryColumn({ type: "text" }) webhookId!: string;
  @PrimaryColumn({ type: "text" }) eventId!: string;
  @Column({ type: "text" }) agencyId!: string;
  /** The event's number in the journal. */
  @Column({ type: "bigint" }) position!: string;
  @Column({ type: "text" }) type!: string;
  @Column({ type: "text" }) state!: DeliveryState;
  /** Since it was first due, or was asked for again. */
  @Column({ type: "integer" }) attempts!: number;
  @Column({ type: "timestamptz" }) nextAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) lastTriedAt!: Date | null;
  @Column({ type: "integer", nullable: true }) lastStatus!: number | null;
  @Column({ type: "text", nullable: true }) lastFailure!: string | null;
}
