import { Column, Entity, PrimaryColumn } from "typeorm";

export type AccessRule = "UNUSUAL_HOURS" | "VOLUME" | "RETURNING" | "MANY_EYES" | "DENIED" | "NO_CASE" | "DOWNLOAD";
export type Disposition = "justified" | "corrected" | "misuse";

/** What one rule found of one account in a month. */
@Entity({ name: "access_finding" })
export class AccessFindingRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) reviewId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) rule!: AccessRule;
  @Column({ type: "text" }) account!: string;
  @Column({ type: "integer" }) looks!: number;
  @Column({ type: "text", array: true }) subjects!: string[];
  @Column({ type: "text", array: true }) classes!: string[];
  @Column({ type: "timestamptz" }) firstAt!: Date;
  @Column({ type: "timestamptz" }) lastAt!: Date;
  @Column({ type: "text", nullable: true }) disposition!: Disposition | null;
  @Column({ type: "text", nullable: true }) note!: string | null;
  @Column({ type: "text", nullable: true }) disposedBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) disposedAt!: Date | null;
}
