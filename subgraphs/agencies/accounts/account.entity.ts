import { Column, Entity, PrimaryColumn } from "typeorm";

export type AccountStatus = "active" | "ended";

/** Somebody who signs in: one person, one account. Nothing here says who the person is to anybody but their agency. */
@Entity({ name: "account" })
export class AccountRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) audience!: "staff" | "self";
  @Column({ type: "text", nullable: true }) agencyId!: string | null;
  /** The agency's own number of the person: one of them has one account at a time. */
  @Column({ type: "text", nullable: true }) staffNumber!: string | null;
  @Column({ type: "text", nullable: true }) residentId!: string | null;
  @Column({ type: "text" }) status!: AccountStatus;
  @Column({ type: "text", array: true }) purposes!: string[];
  @Column({ type: "text", array: true }) bases!: string[];
  @Column({ type: "timestamptz" }) createdAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) endedAt!: Date | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
