import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a person is told of a look that nobody was entitled to (PIPA Decree Art. 30-2): what, when, and how to be careful. */
@Entity({ name: "misuse_notice" })
export class MisuseNoticeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  /** The agency that must tell it. */
  @Column({ type: "text" }) controllerAgencyId!: string;
  /** The dispute that found it; null where a review of the agency did. */
  @Column({ type: "text", nullable: true }) disputeId!: string | null;
  @Column({ type: "text" }) lookedAgencyId!: string;
  @Column({ type: "timestamptz" }) lookedAt!: Date;
  @Column({ type: "text", array: true }) fields!: string[];
  @Column({ type: "text", array: true }) classes!: string[];
  @Column({ type: "timestamptz" }) openedAt!: Date;
  @Column({ type: "text" }) openedBy!: string;
  @Column({ type: "timestamptz" }) dueAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) sentAt!: Date | null;
  @Column({ type: "text", nullable: true }) sentBy!: string | null;
}
