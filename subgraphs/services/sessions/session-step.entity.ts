import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SessionStatus } from "./session.entity";

/** Who took a session from one status to another, and when; from none where it began. */
@Entity({ name: "session_step" })
export class SessionStepRow {
  @PrimaryColumn({ type: "text" }) sessionId!: string;
  /** The version that the session had after it. */
  @PrimaryColumn({ type: "integer" }) version!: number;
  @Column({ type: "text", nullable: true }) fromStatus!: SessionStatus | null;
  @Column({ type: "text" }) toStatus!: SessionStatus;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) byAgencyId!: string;
  @Column({ type: "text", nullable: true }) byActor!: string | null;
}
