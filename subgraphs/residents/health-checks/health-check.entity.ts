import { Column, Entity, PrimaryColumn } from "typeorm";

/** That an agency calls somebody for regular checks, as the owner of programmes told. */
@Entity({ name: "health_participation" })
export class HealthParticipationRow {
  @PrimaryColumn({ type: "text" }) scheduleId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "boolean" }) active!: boolean;
}

/** A health check that took place. What was measured is sealed, and so is of what. */
@Entity({ name: "health_check" })
export class HealthCheckRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) programmeId!: string;
  /** The agency that checked. */
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "date" }) checkedOn!: string;
  @Column({ type: "bytea" }) readings!: Buffer;
  @Column({ type: "timestamptz" }) recordedAt!: Date;
  @Column({ type: "text", nullable: true }) recordedBy!: string | null;
}
