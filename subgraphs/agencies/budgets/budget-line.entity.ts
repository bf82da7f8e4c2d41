import { Column, Entity, PrimaryColumn } from "typeorm";

export type BudgetLineState = "planned" | "secured" | "carried_over";

@Entity({ name: "budget_line" })
export class BudgetLineRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "integer" }) fiscalYear!: number;
  @Column({ type: "text" }) funderId!: string;
  @Column({ type: "bigint", nullable: true }) amount!: number | null;
  @Column({ type: "text", nullable: true }) amountAbsentBecause!: string | null;
  @Column({ type: "boolean" }) approximate!: boolean;
  @Column({ type: "text", nullable: true }) statedText!: string | null;
  @Column({ type: "text" }) purpose!: string;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "bigint" }) allocated!: number;
  @Column({ type: "bigint", nullable: true }) executed!: number | null;
  @Column({ type: "text", default: "secured" }) state!: BudgetLineState;
  @Column({ type: "integer", default: 1 }) version!: number;
  /** The line of the year before, whose rest this is. */
  @Column({ type: "text", nullable: true }) carriedFromId!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
