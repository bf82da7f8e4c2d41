import { Column, Entity, PrimaryColumn } from "typeorm";

/** A duty of a member of staff, from when to when. One that is over stays. */
@Entity({ name: "account_duty" })
export class AccountDutyRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) accountId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) duty!: string;
  @Column({ type: "timestamptz" }) grantedAt!: Date;
  @Column({ type: "text" }) grantedBy!: string;
  @Column({ type: "timestamptz", nullable: true }) endedAt!: Date | null;
  @Column({ type: "text", nullable: true }) endedBy!: string | null;
}
