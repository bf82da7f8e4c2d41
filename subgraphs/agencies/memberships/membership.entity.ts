import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type MembershipStatus = "applied" | "review" | "approved" | "active" | "suspended" | "withdrawn" | "expelled";

@Entity({ name: "membership" })
export class MembershipRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) platformId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) status!: MembershipStatus;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "integer", default: 1 }) version!: number;
  /** SHA-256 of the data-sharing agreement that it signed. */
  @Column({ type: "text", nullable: true }) dataSharingHash!: string | null;
  /** Posts, no persons. */
  @Column({ type: "text", array: true, default: [] }) representatives!: string[];
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
