import { Column, Entity, PrimaryColumn } from "typeorm";
import type { EnrolmentUnit } from "../enrolments/enrolment.entity";

/** Who may take part in a programme. One without a row is open to everybody, each person by itself. */
@Entity({ name: "enrolment_rule" })
export class EnrolmentRuleRow {
  @PrimaryColumn({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) unit!: EnrolmentUnit;
  /** Null: as many as come. */
  @Column({ type: "integer", nullable: true }) capacity!: number | null;
  /** The agency in whose complexes one must be a tenant; null: no tenancy is asked for. */
  @Column({ type: "text", nullable: true }) tenantsOf!: string | null;
  /** The city, county or district in which that complex must lie; null: anywhere. */
  @Column({ type: "text", nullable: true }) sigunguCode!: string | null;
  @Column({ type: "integer" }) version!: number;
}
