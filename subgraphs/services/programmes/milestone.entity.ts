import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type MilestoneKind =
  "announced" | "agreed" | "selected" | "opened" | "trained" | "started" | "launched" | "system_opened" | "held";

/** `place` keeps the order of the source, because a milestone may have no date of its own. */
@Entity({ name: "milestone" })
export class MilestoneRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "smallint" }) place!: number;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) kind!: MilestoneKind;
  @Column({ type: "date", nullable: true }) happenedOn!: string | null;
  @Column({ type: "text" }) happenedPrecision!: DatePrecision;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
