import { Column, Entity, PrimaryColumn } from "typeorm";

export type AttendeeRole = "emd_official" | "city_official" | "integrated_case_manager" | "field_case_manager";

/** How many of a role came from an eup, myeon or dong. Nobody by name. */
@Entity({ name: "training_attendance" })
export class TrainingAttendanceRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) trainingEventId!: string;
  @Column({ type: "text" }) role!: AttendeeRole;
  /** Null for those who work for no single eup, myeon or dong. */
  @Column({ type: "text", nullable: true }) emdCode!: string | null;
  @Column({ type: "integer" }) headcount!: number;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
