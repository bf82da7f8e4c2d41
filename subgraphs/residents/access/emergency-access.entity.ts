import { Column, Entity, PrimaryColumn } from "typeorm";

export type EmergencyFinding = "justified" | "misuse";
export type EmergencyNoticeMethod = "letter" | "phone" | "text_message" | "email" | "visit";

/** A look in an emergency (PIPA Art. 15(1)5): for one agency, one person and an hour; its reason and the remark of its review stand in `written_words`. */
@Entity({ name: "emergency_access" })
export class EmergencyAccessRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) actor!: string;
  /** What it opened at most, by the rule of the day on which it was asked for. */
  @Column({ type: "text", array: true }) classes!: string[];
  @Column({ type: "timestamptz" }) openedAt!: Date;
  @Column({ type: "timestamptz" }) expiresAt!: Date;
  @Column({ type: "timestamptz" }) reviewBy!: Date;
  @Column({ type: "timestamptz" }) notifyBy!: Date;
  /** The second person, without whom it opens nothing. */
  @Column({ type: "text", nullable: true }) approvedBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) approvedAt!: Date | null;
  /** A third person, who neither asked for it, nor approved it, nor looked. */
  @Column({ type: "text", nullable: true }) reviewedBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) reviewedAt!: Date | null;
  @Column({ type: "text", nullable: true }) finding!: EmergencyFinding | null;
  @Column({ type: "timestamptz", nullable: true }) notifiedAt!: Date | null;
  @Column({ type: "text", nullable: true }) notifiedBy!: string | null;
  @Column({ type: "text", nullable: true }) noticeMethod!: EmergencyNoticeMethod | null;
}
