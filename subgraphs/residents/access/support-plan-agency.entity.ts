import { Column, Entity, PrimaryColumn } from "typeorm";

/** An agency that stands in a person's individual support plan (개인별지원계획, 돌봄통합지원법 Art. 13). */
@Entity({ name: "support_plan_agency" })
export class SupportPlanAgencyRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @PrimaryColumn({ type: "text" }) agencyId!: string;
  @PrimaryColumn({ type: "date" }) validFrom!: string;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
