import { Column, Entity, PrimaryColumn } from "typeorm";
import type { WorkOrderState } from "./work-order-steps";

/** Who took a work order from one state to another, and when; from none where it began. */
@Entity({ name: "work_order_step" })
export class WorkOrderStepRow {
  @PrimaryColumn({ type: "text" }) workOrderId!: string;
  /** The version that the record had after it. */
  @PrimaryColumn({ type: "integer" }) version!: number;
  @Column({ type: "text", nullable: true }) fromState!: WorkOrderState | null;
  @Column({ type: "text" }) toState!: WorkOrderState;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) byAgencyId!: string;
  @Column({ type: "text", nullable: true }) byActor!: string | null;
}
