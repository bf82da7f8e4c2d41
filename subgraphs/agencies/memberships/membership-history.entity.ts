import { Column, Entity, PrimaryColumn } from "typeorm";
import type { MembershipStatus } from "./membership.entity";

/** That a member was admitted, suspended or let in again, by whom and why. Changed and removed by nobody. */
@Entity({ name: "membership_history" })
export class MembershipHistoryRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) membershipId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) changedBy!: string;
  @Column({ type: "text" }) requestId!: string;
  @Column({ type: "text", nullable: true }) fromStatus!: MembershipStatus | null;
  @Column({ type: "text" }) toStatus!: MembershipStatus;
  @Column({ type: "text" }) reason!: string;
}
