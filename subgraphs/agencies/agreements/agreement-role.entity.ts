import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AgreementRole } from "../../../access/agreement-role";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type AgreementRoleKind = AgreementRole;

@Entity({ name: "agreement_role" })
export class AgreementRoleRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agreementId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) role!: AgreementRoleKind;
  @Column({ type: "text", nullable: true }) duties!: string | null;
  @Column({ type: "text", array: true }) scopeComplexIds!: string[];
  @Column({ type: "text", array: true }) scopeSpaceIds!: string[];
  @Column({ type: "text", array: true }) scopeAreaCodes!: string[];
  /** The scope in one word, by which the database refuses the same role twice at a time. */
  @Column({ type: "text" }) scopeKey!: string;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  /** The desk that answers for it, no person. */
  @Column({ type: "text", nullable: true }) contactDesk!: string | null;
  @Column({ type: "text", nullable: true }) contactPhone!: string | null;
  @Column({ type: "text", nullable: true }) termNote!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
