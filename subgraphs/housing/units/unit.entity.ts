import { Column, Entity, PrimaryColumn } from "typeorm";

export type UnitStatus = "vacant" | "offered" | "occupied" | "under_repair" | "withdrawn";

@Entity({ name: "unit" })
export class UnitRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) buildingId!: string;
  @Column({ type: "text" }) number!: string;
  @Column({ type: "integer" }) floor!: number;
  @Column({ type: "double precision", nullable: true }) exclusiveArea!: number | null;
  @Column({ type: "boolean", nullable: true }) accessible!: boolean | null;
  @Column({ type: "text" }) status!: UnitStatus;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
