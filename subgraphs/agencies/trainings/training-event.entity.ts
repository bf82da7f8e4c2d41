import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

@Entity({ name: "training_event" })
export class TrainingEventRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text", nullable: true }) initiativeId!: string | null;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text", nullable: true }) roundId!: string | null;
  @Column({ type: "text" }) title!: string;
  @Column({ type: "date" }) heldOn!: string;
  @Column({ type: "text" }) heldOnPrecision!: DatePrecision;
  @Column({ type: "text", nullable: true }) venue!: string | null;
  @Column({ type: "text", nullable: true }) cityCode!: string | null;
  @Column({ type: "text", array: true }) curriculum!: string[];
  @Column({ type: "text", nullable: true }) instructorNote!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
