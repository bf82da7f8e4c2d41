import { Column, Entity, PrimaryColumn } from "typeorm";

export type StaffDuty =
  | "housing_welfare_worker"
  | "integrated_case_manager"
  | "welfare_official"
  | "visiting_manager"
  | "control_operator"
  | "counsellor"
  | "data_analyst"
  | "life_supporter"
  | "operating_staff";

/** A post and who employs for it. Nothing about the person. */
@Entity({ name: "staff" })
export class StaffRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) duty!: StaffDuty;
  @Column({ type: "text", nullable: true }) agencyId!: string | null;
  @Column({ type: "text", nullable: true }) centreId!: string | null;
  @Column({ type: "text", nullable: true }) hireProgramme!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
