import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "agreement_party" })
export class AgreementPartyRow {
  @PrimaryColumn({ type: "text" }) agreementId!: string;
  @PrimaryColumn({ type: "text" }) agencyId!: string;
  @Column({ type: "timestamptz", nullable: true }) signedAt!: Date | null;
  @Column({ type: "text", nullable: true }) signedBy!: string | null;
}
