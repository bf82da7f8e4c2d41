import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "contract_clause" })
export class ContractClauseRow {
  @PrimaryColumn({ type: "text" }) contractId!: string;
  @PrimaryColumn({ type: "integer" }) number!: number;
  @Column({ type: "text" }) article!: string;
  @Column({ type: "text" }) requirement!: string;
  @Column({ type: "boolean", nullable: true }) confirmed!: boolean | null;
}
