import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

/** A service offered at a place. `areaCodes` are all areas that the place lies in, the largest first. */
@Entity({ name: "service_at_location" })
export class ServiceAtLocationRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) serviceId!: string;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text", nullable: true }) spaceId!: string | null;
  @Column({ type: "text", nullable: true }) complexId!: string | null;
  @Column({ type: "text", nullable: true }) centreId!: string | null;
  @Column({ type: "text", array: true }) areaCodes!: string[];
  @Column({ type: "double precision", nullable: true }) latitude!: number | null;
  @Column({ type: "double precision", nullable: true }) longitude!: number | null;
  @Column({ type: "boolean" }) openToAll!: boolean;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
