import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

@Entity({ name: "grant_award" })
export class GrantAwardRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "date" }) awardedOn!: string;
  @Column({ type: "text" }) awardedOnPrecision!: DatePrecision;
  @Column({ type: "text" }) funderId!: string;
  @Column({ type: "text", nullable: true }) recipientId!: string | null;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text", nullable: true }) budgetLineId!: string | null;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "bigint", nullable: true }) amount!: number | null;
  @Column({ type: "text", nullable: true }) amountAbsentBecause!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
