import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type TenancyStatus = "offered" | "active" | "renewal_due" | "notice" | "ended";

@Entity({ name: "tenancy" })
export class TenancyRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) unitId!: string;
  @Column({ type: "text", nullable: true }) householdId!: string | null;
  @Column({ type: "text" }) status!: TenancyStatus;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
