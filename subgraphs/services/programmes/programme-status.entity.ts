import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type ProgrammeStatus = "planned" | "funded" | "opened_preparing" | "operating" | "suspended" | "closed";

/** The state of a programme from one day on; the next state ends it. */
@Entity({ name: "programme_status" })
export class ProgrammeStatusRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) status!: ProgrammeStatus;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
