import { Column, Entity, PrimaryColumn } from "typeorm";

export type WelfareResult = "ok" | "concern" | "no_answer" | "emergency";
export type LaundryLeg = "pickup" | "delivery";

/** How a courier found somebody (안부확인). */
@Entity({ name: "welfare_check" })
export class WelfareCheckRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) orderId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) leg!: LaundryLeg;
  @Column({ type: "text" }) result!: WelfareResult;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "timestamptz" }) at!: Date;
}
