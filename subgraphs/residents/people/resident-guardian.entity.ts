import { Column, Entity, PrimaryColumn } from "typeorm";

/** How it was made sure that somebody is the legal guardian (PIPA Decree Art. 17-2). */
export type GuardianVerification = "text_message" | "card" | "mobile_identity" | "paper" | "email" | "phone_call";

/** Who answers for a person in law, sealed; there only for whom PII_BASIC of the person was opened to. */
@Entity({ name: "resident_guardian" })
export class ResidentGuardianRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) name!: Buffer;
  @Column({ type: "bytea" }) relation!: Buffer;
  @Column({ type: "text" }) verifiedBy!: GuardianVerification;
  @Column({ type: "timestamptz" }) verifiedAt!: Date;
}
