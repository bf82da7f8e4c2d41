import { Column, Entity, PrimaryColumn } from "typeorm";

export type SessionStatus = "planned" | "open" | "full" | "held" | "cancelled";

@Entity({ name: "session" })
export class SessionRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) serviceAtLocationId!: string;
  @Column({ type: "text", nullable: true }) spaceId!: string | null;
  @Column({ type: "timestamptz" }) startsAt!: Date;
  @Column({ type: "timestamptz" }) endsAt!: Date;
  @Column({ type: "integer", nullable: true }) capacity!: number | null;
  /** A group of residents; null where an agency leads it. */
  @Column({ type: "text", nullable: true }) ledByGroup!: string | null;
  @Column({ type: "text" }) status!: SessionStatus;
  @Column({ type: "integer", default: 1 }) version!: number;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
