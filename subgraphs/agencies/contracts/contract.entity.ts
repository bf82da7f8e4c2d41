import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

@Entity({ name: "contract" })
export class ContractRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) type!: "entrustment";
  @Column({ type: "text" }) subject!: string;
  @Column({ type: "text", nullable: true }) principalId!: string | null;
  @Column({ type: "text" }) contractorId!: string;
  @Column({ type: "date", nullable: true }) signedOn!: string | null;
  @Column({ type: "text" }) signedOnPrecision!: DatePrecision;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "text", array: true }) tasks!: string[];
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
