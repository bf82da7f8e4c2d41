import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type PlacementDuty = "care" | "community";

@Entity({ name: "placement" })
export class PlacementRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) staffId!: string;
  @Column({ type: "text", array: true }) duties!: PlacementDuty[];
  @Column({ type: "text" }) complexId!: string;
  @Column({ type: "text", nullable: true }) counsellingRoomId!: string | null;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
