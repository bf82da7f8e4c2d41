import { Column, Entity, PrimaryColumn } from "typeorm";

export type RightsChangeKind =
  | "client_issued"
  | "client_widened"
  | "client_narrowed"
  | "client_key_issued"
  | "client_key_revoked"
  | "client_revoked"
  | "duty_granted"
  | "duty_ended"
  | "account_opened"
  | "account_widened"
  | "account_narrowed"
  | "account_ended"
  | "sign_in_code_issued";

/** That somebody gave or took a right. Kept at least three years, changed and removed by nobody. */
@Entity({ name: "rights_change" })
export class RightsChangeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) changedBy!: string;
  @Column({ type: "text" }) requestId!: string;
  @Column({ type: "text" }) change!: RightsChangeKind;
  @Column({ type: "text", nullable: true }) clientId!: string | null;
  @Column({ type: "text", nullable: true }) clientKeyId!: string | null;
  @Column({ type: "text", nullable: true }) accountId!: string | null;
  @Column({ type: "text", nullable: true }) duty!: string | null;
  /** Which purposes and bases were given or taken; null where it was something else. */
  @Column({ type: "text", array: true, nullable: true }) purposes!: string[] | null;
  @Column({ type: "text", array: true, nullable: true }) bases!: string[] | null;
}
