import { Column, Entity, PrimaryColumn } from "typeorm";

export type OutcomeGroupKind = "education_culture" | "laundry_care" | "health_lonely_death";

/** One group of outcomes that a platform reports for a year, with the figure that the report prints. */
@Entity({ name: "outcome" })
export class OutcomeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) platformId!: string;
  @Column({ type: "smallint" }) year!: number;
  @Column({ type: "smallint" }) place!: number;
  @Column({ type: "text", name: "outcome_group" }) group!: OutcomeGroupKind;
  @Column({ type: "text" }) label!: string;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text" }) figureId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
