import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";
import type { ServiceAudience } from "../programmes/programme.entity";

export type EnrolmentUnit = "person" | "household";

export type EnrolmentRefusal = "not_eligible_area" | "not_eligible_tenancy";

export type EnrolmentState = "applied" | "waitlisted" | "enrolled" | "completed" | "withdrawn" | "rejected";

/** A person, or a household as one, in a programme. In a health programme this alone is a fact about health. */
@Entity({ name: "enrolment" })
export class EnrolmentRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) unit!: EnrolmentUnit;
  @Column({ type: "text", nullable: true }) residentId!: string | null;
  @Column({ type: "text", nullable: true }) householdId!: string | null;
  @Column({ type: "text", nullable: true }) complexId!: string | null;
  @Column({ type: "text" }) audience!: ServiceAudience;
  @Column({ type: "text" }) state!: EnrolmentState;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "integer" }) version!: number;
  /** Null for those that were on paper before. */
  @Column({ type: "timestamptz", nullable: true }) appliedAt!: Date | null;
  @Column({ type: "text", nullable: true }) rejectedBecause!: EnrolmentRefusal | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
