import { Column, Entity, PrimaryColumn } from "typeorm";

/** That only the keeper of the record and the agencies it names may know where a person lives (가정폭력 피해자 등). */
@Entity({ name: "protected_address" })
export class ProtectedAddressRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "timestamptz" }) since!: Date;
  @Column({ type: "text" }) protectedBy!: string;
  /** Sealed; null where it was said before such words were. */
  @Column({ type: "bytea", nullable: true }) reason!: Buffer | null;
}
