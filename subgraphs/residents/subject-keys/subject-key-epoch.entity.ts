import { Column, Entity, PrimaryColumn } from "typeorm";

/** One rotation of the names by which an agency knows people. */
@Entity({ name: "subject_key_epoch" })
export class SubjectKeyEpochRow {
  @PrimaryColumn({ type: "text" }) agencyId!: string;
  @PrimaryColumn({ type: "integer" }) number!: number;
  @Column({ type: "timestamptz" }) since!: Date;
  @Column({ type: "timestamptz" }) formerUntil!: Date;
  @Column({ type: "text" }) rotatedBy!: string;
  @Column({ type: "text" }) reason!: string;
}
