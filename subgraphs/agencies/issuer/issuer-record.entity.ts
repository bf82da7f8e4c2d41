import { Column, Entity, PrimaryColumn } from "typeorm";

/** Something that the token issuer keeps for a while. `name` is the digest of what only its holder can say. */
@Entity({ name: "issuer_record" })
export class IssuerRecordRow {
  @PrimaryColumn({ type: "text" }) kind!: string;
  @PrimaryColumn({ type: "text" }) name!: string;
  @Column({ type: "jsonb" }) payload!: Record<string, unknown>;
  @Column({ type: "timestamptz", nullable: true }) consumedAt!: Date | null;
  @Column({ type: "timestamptz", nullable: true }) expiresAt!: Date | null;
  @Column({ type: "text", nullable: true }) grantId!: string | null;
  @Column({ type: "text", nullable: true }) sessionId!: string | null;
}
