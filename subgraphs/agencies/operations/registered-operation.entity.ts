import { Column, Entity, PrimaryColumn } from "typeorm";

export type OperationKind = "query" | "mutation";

/**
 * A document that a client may ask by id. It is kept as it was sent, because its id is the SHA-256 of that text; one that is
 * retired stays, and is registered anew as another.
 */
@Entity({ name: "registered_operation" })
export class RegisteredOperationRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) clientId!: string;
  @Column({ type: "text" }) agencyId!: string;
  /** SHA-256 of `text` in UTF-8, 64 hex digits in lower case. */
  @Column({ type: "text" }) hash!: string;
  /** The name of its one operation. */
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) kind!: OperationKind;
  @Column({ type: "text" }) text!: string;
  @Column({ type: "text" }) appVersion!: string;
  @Column({ type: "timestamptz" }) registeredAt!: Date;
  @Column({ type: "text" }) registeredBy!: string;
  /** From when it is asked no more; null while it is. */
  @Column({ type: "timestamptz", nullable: true }) retiredAt!: Date | null;
  @Column({ type: "text", nullable: true }) retiredBy!: string | null;
}
