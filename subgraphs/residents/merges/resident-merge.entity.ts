import { Column, Entity, PrimaryColumn } from "typeorm";

/** That two records are one person: as the keepers of both said, until one of them takes it back. */
@Entity({ name: "resident_merge" })
export class ResidentMergeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  /** The record that stands for the person. */
  @Column({ type: "text" }) keptId!: string;
  @Column({ type: "text" }) foldedId!: string;
  /** Sealed; null where it was said before such words were. */
  @Column({ type: "bytea", nullable: true }) reason!: Buffer | null;
  @Column({ type: "text" }) proposedByAgency!: string;
  @Column({ type: "text" }) proposedBy!: string;
  @Column({ type: "timestamptz" }) proposedAt!: Date;
  @Column({ type: "text", nullable: true }) mergedByAgency!: string | null;
  @Column({ type: "text", nullable: true }) mergedBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) mergedAt!: Date | null;
  @Column({ type: "text", nullable: true }) undoneByAgency!: string | null;
  @Column({ type: "text", nullable: true }) undoneBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) undoneAt!: Date | null;
  @Column({ type: "bytea", nullable: true }) undoReason!: Buffer | null;
}
