import { Column, Entity, PrimaryColumn } from "typeorm";

export type TrainingStatus = "completed" | "withdrawn";

/** What was recorded of one post's part in one training: each time a row, and the one with the highest version counts. */
@Entity({ name: "training_record" })
export class TrainingRecordRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) staffId!: string;
  @Column({ type: "text" }) trainingEventId!: string;
  @Column({ type: "text" }) status!: TrainingStatus;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) recordedByAgencyId!: string;
  @Column({ type: "text", nullable: true }) recordedBy!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
