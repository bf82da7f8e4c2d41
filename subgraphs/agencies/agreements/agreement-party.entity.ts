import { Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "agreement_party" })
export class AgreementPartyRow {
  @PrimaryColumn({ type: "text" }) agreementId!: string;
  @PrimaryColumn({ type: "text" }) agencyId!: string;
}
