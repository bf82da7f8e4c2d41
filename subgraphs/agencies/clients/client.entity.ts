import { Column, Entity, PrimaryColumn } from "typeorm";

export type ClientStatus = "active" | "revoked";

/** A machine client of an agency. The key itself is never stored. */
@Entity({ name: "client" })
export class ClientRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) keyHash!: string;
  @Column({ type: "text" }) audience!: "partner" | "staff";
  @Column({ type: "text" }) status!: ClientStatus;
  @Column({ type: "timestamptz" }) createdAt!: Date;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
