import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type SpaceStatus = "idle" | "reserved_for_agreement" | "in_service" | "suspended" | "returned";

/** What a space was doing from one day (inclusive) to another (exclusive). */
@Entity({ name: "space_status" })
export class SpaceStatusRow {
  @PrimaryColumn({ type: "text" }) spaceId!: string;
  @PrimaryColumn({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) status!: SpaceStatus;
  /** The programme that it is promised to or serves; null where it serves none, or nobody said which. */
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
