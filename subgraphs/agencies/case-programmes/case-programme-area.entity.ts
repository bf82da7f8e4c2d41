import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

@Entity({ name: "case_programme_area" })
export class CaseProgrammeAreaRow {
  @PrimaryColumn({ type: "text" }) areaCode!: string;
  @PrimaryColumn({ type: "text" }) code!: string;
  @PrimaryColumn({ type: "text" }) version!: string;
  /** Null where nobody says since when. */
  @Column({ type: "date", nullable: true }) validFrom!: string | null;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
