import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LaundryState } from "./laundry-order.entity";

/** A step that an order took: by whom, when, where. */
@Entity({ name: "laundry_step" })
export class LaundryStepRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) orderId!: string;
  @Column({ type: "text", nullable: true }) fromState!: LaundryState | null;
  @Column({ type: "text" }) toState!: LaundryState;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text", nullable: true }) actor!: string | null;
  @Column({ type: "timestamptz" }) at!: Date;
  /** Later than it was taken, where there was no network. */
  @Column({ type: "timestamptz" }) toldAt!: Date;
  @Column({ type: "text" }) place!: LaundryPlace;
}

/** Where a step was taken; which door, only the address of the person says. */
export type LaundryPlace = "at_the_door" | "laundry_room" | "on_the_way" | "office";
