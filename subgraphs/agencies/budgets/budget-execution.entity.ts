import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a part of an allocation was spent. Changed and removed by nobody. */
@Entity({ name: "budget_execution" })
export class BudgetExecutionRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) budgetAllocationId!: string;
  @Column({ type: "bigint" }) amount!: number;
  @Column({ type: "date" }) spentOn!: string;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text", nullable: true }) recordedBy!: string | null;
}
