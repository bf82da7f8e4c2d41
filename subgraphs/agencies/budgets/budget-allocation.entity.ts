import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "budget_allocation" })
export class BudgetAllocationRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) budgetLineId!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "bigint" }) amount!: number;
  @Column({ type: "bigint", nullable: true }) executed!: number | null;
  @Column({ type: "timestamptz" }) allocatedAt!: Date;
  @Column({ type: "text", nullable: true }) allocatedBy!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
}
