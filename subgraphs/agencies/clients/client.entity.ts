import { Column, Entity, PrimaryColumn } from "typeorm";

export type ClientStatus = "active" | "revoked";

/** A machine client of an agency. What it proves itself with are its keys. */
@Entity({ name: "client" })
export class ClientRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) audience!: "partner" | "staff";
  @Column({ type: "text" }) status!: ClientStatus;
  /** What it may state that it asks for data about a person for, and on which basis. */
  @Column({ type: "text", array: true }) purposes!: string[];
  @Column({ type: "text", array: true }) bases!: string[];
  @Column({ type: "timestamptz" }) createdAt!: Date;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
