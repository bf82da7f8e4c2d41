import { Column, Entity, PrimaryColumn } from "typeorm";

export type ArrearsKind = "rent" | "management_fee";

/** How many months were unpaid on a day, as the landlord reported it; the last report of a kind is how it stands. */
@Entity({ name: "arrears_report" })
export class ArrearsReportRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) tenancyId!: string;
  @Column({ type: "text" }) kind!: ArrearsKind;
  @Column({ type: "smallint" }) months!: number;
  @Column({ type: "timestamptz" }) reportedAt!: Date;
  @Column({ type: "text", nullable: true }) reportedBy!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
}
