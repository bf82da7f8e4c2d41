import { Column, Entity, PrimaryColumn } from "typeorm";
import type { WorkOrderState } from "./work-order-steps";

export type WorkCategory =
  "plumbing" | "electricity" | "heating" | "accessibility" | "safety" | "hygiene" | "structure" | "other";
export type Severity = "low" | "normal" | "urgent" | "dangerous";

/** Names the place and never who lives there. */
@Entity({ name: "work_order" })
export class WorkOrderRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) complexId!: string;
  @Column({ type: "text", nullable: true }) unitId!: string | null;
  @Column({ type: "text", nullable: true }) spaceId!: string | null;
  @Column({ type: "text" }) category!: WorkCategory;
  @Column({ type: "text" }) severity!: Severity;
  @Column({ type: "text", nullable: true }) serviceId!: string | null;
  @Column({ type: "text" }) state!: WorkOrderState;
  @Column({ type: "timestamptz" }) openedAt!: Date;
  @Column({ type: "text" }) openedByAgencyId!: string;
  @Column({ type: "integer" }) version!: number;
}
