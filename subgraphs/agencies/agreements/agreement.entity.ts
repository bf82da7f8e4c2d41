import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type AgreementStatus = "draft" | "signed" | "effective" | "expiring" | "expired" | "terminated";

@Entity({ name: "agreement" })
export class AgreementRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text", nullable: true }) platformId!: string | null;
  @Column({ type: "text" }) status!: AgreementStatus;
  @Column({ type: "date", nullable: true }) signedOn!: string | null;
  @Column({ type: "text" }) signedOnPrecision!: DatePrecision;
  @Column({ type: "date" }) effectiveOn!: string;
  @Column({ type: "text" }) effectiveOnPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) expiresOn!: string | null;
  @Column({ type: "text" }) expiresOnPrecision!: DatePrecision;
  /** The first day on which it no longer holds because it was ended before its term. */
  @Column({ type: "date", nullable: true }) terminatedOn!: string | null;
  @Column({ type: "integer", default: 1 }) version!: number;
  /** SHA-256 of the document that its parties sign, or that amended it last. */
  @Column({ type: "text", nullable: true }) documentHash!: string | null;
  @Column({ type: "text", nullable: true }) termNote!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
