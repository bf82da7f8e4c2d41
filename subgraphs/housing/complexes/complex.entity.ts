import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type HousingType =
  "permanent" | "national" | "happy" | "integrated" | "long_term_jeonse" | "conversion" | "purchased" | "leased_jeonse";

export type AcquisitionType = "constructed" | "purchased";

@Entity({ name: "complex" })
export class ComplexRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text", nullable: true }) myhomeHsmpSn!: string | null;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", array: true }) aliases!: string[];
  @Column({ type: "text", nullable: true }) housingType!: HousingType | null;
  @Column({ type: "text", nullable: true }) acquisitionType!: AcquisitionType | null;
  @Column({ type: "text", nullable: true }) ownerAgencyId!: string | null;
  @Column({ type: "text", nullable: true }) managerAgencyId!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "text", nullable: true }) adminDongCode!: string | null;
  @Column({ type: "text", nullable: true }) legalDongCode!: string | null;
  @Column({ type: "text", nullable: true }) sigunguCode!: string | null;
  @Column({ type: "text", nullable: true }) address!: string | null;
  @Column({ type: "double precision", nullable: true }) latitude!: number | null;
  @Column({ type: "double precision", nullable: true }) longitude!: number | null;
  @Column({ type: "integer", nullable: true }) unitCount!: number | null;
  @Column({ type: "date", nullable: true }) completedOn!: string | null;
  @Column({ type: "text", nullable: true }) completedPrecision!: DatePrecision | null;
  @Column({ type: "date", nullable: true }) withdrawnOn!: string | null;
  @Column({ type: "text", nullable: true }) withdrawnPrecision!: DatePrecision | null;
  @Column({ type: "boolean", nullable: true }) isCluster!: boolean | null;
  @Column({ type: "boolean", nullable: true }) specialSupportZone!: boolean | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
