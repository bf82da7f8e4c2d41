import { Column, Entity, PrimaryColumn } from "typeorm";

/** With what an account signs in at the embedded issuer. Only gateways reach it. */
@Entity({ name: "sign_in" })
export class SignInRow {
  @PrimaryColumn({ type: "text" }) accountId!: string;
  @Column({ type: "text" }) login!: string;
  /** Null until somebody chose a password with the code that they were given. */
  @Column({ type: "text", nullable: true }) passwordHash!: string | null;
  @Column({ type: "integer" }) failures!: number;
  @Column({ type: "timestamptz", nullable: true }) failedAt!: Date | null;
}
