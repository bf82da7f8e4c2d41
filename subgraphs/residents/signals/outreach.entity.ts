import { Column, Entity, PrimaryColumn } from "typeorm";

export type OutreachKind =
  "welfare_no_answer" | "welfare_emergency" | "health_checks_missed" | "rent_arrears" | "management_fee_arrears";
export type SignalSource = "laundry" | "health_check" | "arrears";
export type SignalState = "open" | "confirmed" | "dismissed" | "expired";
export type OutreachState = "open" | "taken" | "done" | "not_found";
export type OutreachResult = "safe" | "needs_help" | "handed_over" | "not_found";

/** That something may be wrong with a person (위기징후): of one person one is open, whatever it was heard from. */
@Entity({ name: "crisis_signal" })
export class CrisisSignalRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  /** The city that looks after it. */
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text", array: true }) kinds!: OutreachKind[];
  @Column({ type: "text", array: true }) sources!: SignalSource[];
  @Column({ type: "boolean" }) urgent!: boolean;
  @Column({ type: "text" }) state!: SignalState;
  @Column({ type: "timestamptz" }) raisedAt!: Date;
  @Column({ type: "timestamptz" }) expiresAt!: Date;
}

/** That somebody of the city goes and looks. */
@Entity({ name: "outreach_task" })
export class OutreachTaskRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) signalId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text" }) source!: SignalSource;
  @Column({ type: "boolean" }) urgent!: boolean;
  @Column({ type: "timestamptz" }) openedAt!: Date;
  @Column({ type: "timestamptz" }) dueAt!: Date;
  @Column({ type: "text" }) state!: OutreachState;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "text", nullable: true }) takenBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) takenAt!: Date | null;
  @Column({ type: "text", nullable: true }) closedBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) closedAt!: Date | null;
  @Column({ type: "text", nullable: true }) result!: OutreachResult | null;
  @Column({ type: "text", nullable: true }) discoveryId!: string | null;
}

/** Which city's outreach looks after which city or district (sigungu). */
@Entity({ name: "outreach_office" })
export class OutreachOfficeRow {
  @PrimaryColumn({ type: "text" }) areaCode!: string;
  @Column({ type: "text" }) agencyId!: string;
}
