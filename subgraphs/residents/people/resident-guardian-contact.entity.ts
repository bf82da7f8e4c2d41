import { Column, Entity, PrimaryColumn } from "typeorm";

/** How the guardian is reached, sealed; there only for whom PII_CONTACT of the person was opened to. */
@Entity({ name: "resident_guardian_contact" })
export class ResidentGuardianContactRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) phone!: Buffer;
}
