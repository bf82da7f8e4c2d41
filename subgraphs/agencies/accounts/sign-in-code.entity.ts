import { Column, Entity, PrimaryColumn } from "typeorm";

/** With what somebody chooses their password, once. Made by their agency, which reads none; only gateways do. */
@Entity({ name: "sign_in_code" })
export class SignInCodeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) accountId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) hash!: string;
  @Column({ type: "timestamptz" }) madeAt!: Date;
  @Column({ type: "text" }) madeBy!: string;
  @Column({ type: "timestamptz" }) validTo!: Date;
  @Column({ type: "timestamptz", nullable: true }) usedAt!: Date | null;
}
