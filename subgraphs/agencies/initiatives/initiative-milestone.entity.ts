import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

@Entity({ name: "initiative_milestone" })
export class InitiativeMilestoneRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) initiativeId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "date" }) reachedOn!: string;
  @Column({ type: "text" }) reachedOnPrecision!: DatePrecision;
  @Column({ type: "boolean" }) approximate!: boolean;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
