import { Column, Entity, PrimaryColumn } from "typeorm";

export type AgreementStep = "drafted" | "role_added" | "role_ended" | "signed" | "amended" | "terminated";

/** What was done to an agreement, by which agency, and with which document. Changed and removed by nobody. */
@Entity({ name: "agreement_history" })
export class AgreementHistoryRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agreementId!: string;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "text" }) step!: AgreementStep;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text", nullable: true }) changedBy!: string | null;
  @Column({ type: "text" }) requestId!: string;
  @Column({ type: "text", nullable: true }) roleId!: string | null;
  @Column({ type: "text", nullable: true }) documentHash!: string | null;
  @Column({ type: "text", nullable: true }) reason!: string | null;
}
