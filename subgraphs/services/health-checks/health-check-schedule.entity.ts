import { Column, Entity, PrimaryColumn } from "typeorm";

export type HealthScheduleState = "active" | "ended";

/** That somebody who takes part in a programme is called for a health check every so many weeks. */
@Entity({ name: "health_check_schedule" })
export class HealthCheckScheduleRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) enrolmentId!: string;
  @Column({ type: "text" }) residentId!: string;
  /** The agency that calls. */
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "smallint" }) everyWeeks!: number;
  /** The first day that no check has answered yet. */
  @Column({ type: "date" }) dueOn!: string;
  /** The day whose missed checks the city was already asked to look after. */
  @Column({ type: "date", nullable: true }) outreachAskedFor!: string | null;
  /** The day that the person was told of. */
  @Column({ type: "date", nullable: true }) remindedFor!: string | null;
  @Column({ type: "text" }) state!: HealthScheduleState;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "timestamptz" }) createdAt!: Date;
}
