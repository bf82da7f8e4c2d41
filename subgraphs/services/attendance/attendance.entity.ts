import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ServiceAudience } from "../programmes/programme.entity";

export type AttendanceStatus = "present" | "absent" | "excused";

/** One person on the list of one session. */
@Entity({ name: "attendance" })
export class AttendanceRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) sessionId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) audience!: ServiceAudience;
  @Column({ type: "text" }) status!: AttendanceStatus;
  @Column({ type: "integer", default: 1 }) version!: number;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
