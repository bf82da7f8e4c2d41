import { Column, Entity, PrimaryColumn } from "typeorm";

export type LaundryState =
  | "requested"
  | "pickup_scheduled"
  | "picked_up"
  | "washing"
  | "ready"
  | "out_for_delivery"
  | "delivered"
  | "closed"
  | "cancelled"
  | "no_answer"
  | "lost_damaged";

/** A part of a day in which couriers call. */
export type DayPart = "morning" | "afternoon";

/** Laundry that is fetched from somebody, washed and brought back. The person is known here by id only. */
@Entity({ name: "laundry_order" })
export class LaundryOrderRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) siteId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "smallint" }) items!: number;
  @Column({ type: "boolean" }) trial!: boolean;
  @Column({ type: "text" }) state!: LaundryState;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "date" }) pickupOn!: string;
  @Column({ type: "text" }) pickupPart!: DayPart;
  @Column({ type: "date" }) deliveryOn!: string;
  @Column({ type: "text" }) deliveryPart!: DayPart;
  @Column({ type: "text", nullable: true }) staffId!: string | null;
  @Column({ type: "text", nullable: true }) pickupCheckId!: string | null;
  @Column({ type: "text", nullable: true }) deliveryCheckId!: string | null;
  @Column({ type: "timestamptz" }) requestedAt!: Date;
  /** Who asked for it. */
  @Column({ type: "text" }) controllerAgencyId!: string;
  /** Who runs the laundry of the site. */
  @Column({ type: "text" }) operatorAgencyId!: string;
}
