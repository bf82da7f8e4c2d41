import { Column, Entity, PrimaryColumn } from "typeorm";

/** A secret that is sent with each request, or the public half of a pair with which a client signs for a token. */
export type ClientKeyKind = "secret" | "public";

/** What a client proves itself with. Of a secret only its hash is kept, and its name, which is not part of the secret. */
@Entity({ name: "client_key" })
export class ClientKeyRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) clientId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) kind!: ClientKeyKind;
  @Column({ type: "text", nullable: true }) prefix!: string | null;
  @Column({ type: "text", nullable: true }) hash!: string | null;
  @Column({ type: "text", nullable: true }) kid!: string | null;
  @Column({ type: "jsonb", nullable: true }) jwk!: object | null;
  @Column({ type: "timestamptz" }) validFrom!: Date;
  @Column({ type: "timestamptz", nullable: true }) validTo!: Date | null;
  @Column({ type: "text", nullable: true }) createdBy!: string | null;
  @Column({ type: "timestamptz", nullable: true }) revokedAt!: Date | null;
  @Column({ type: "text", nullable: true }) revokedBy!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
