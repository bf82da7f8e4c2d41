import { Column, Entity, PrimaryColumn } from "typeorm";

export type RiskLevel = "attention" | "crisis" | "emergency";
export type HighRiskState = "active" | "exited";
export type ExitReason = "stabilised" | "moved" | "refused" | "deceased" | "other_programme";

/** A reason for which a household is entered. New reasons are rows. */
@Entity({ name: "high_risk_criterion" })
export class HighRiskCriterionRow {
  @PrimaryColumn({ type: "text" }) code!: string;
  @Column({ type: "smallint" }) place!: number;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) nameKo!: string;
}

/** A person whose household is at high risk, in a programme that looks after such households. */
@Entity({ name: "high_risk_entry" })
export class HighRiskEntryRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) residentId!: string;
  /** The agency that answers for the entry. */
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text", array: true }) criteria!: string[];
  @Column({ type: "text" }) level!: RiskLevel;
  @Column({ type: "date" }) reviewOn!: string;
  @Column({ type: "text" }) state!: HighRiskState;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "timestamptz" }) enteredAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) exitedAt!: Date | null;
  @Column({ type: "text", nullable: true }) exitReason!: ExitReason | null;
}

/** What an entry said when it was made, reviewed and ended. */
@Entity({ name: "high_risk_step" })
export class HighRiskStepRow {
  @PrimaryColumn({ type: "text" }) entryId!: string;
  @PrimaryColumn({ type: "integer" }) version!: number;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) kind!: "entered" | "reviewed" | "exited";
  @Column({ type: "text", array: true }) criteria!: string[];
  @Column({ type: "text" }) level!: RiskLevel;
  @Column({ type: "date" }) reviewOn!: string;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text", nullable: true }) actor!: string | null;
}
