import { Column, Entity, PrimaryColumn } from "typeorm";

export type RightsKind = "access" | "correction" | "deletion" | "suspension" | "objection";
export type RefusalGround = "statute" | "rights_of_others" | "public_task" | "contract" | "unfounded";

/** What a person asks of an agency that has data about them (PIPA Art. 35 to 37-2). */
@Entity({ name: "rights_request" })
export class RightsRequestRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  /** The agency that answers. */
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "text" }) kind!: RightsKind;
  @Column({ type: "timestamptz" }) receivedAt!: Date;
  @Column({ type: "timestamptz" }) dueAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) answeredAt!: Date | null;
  @Column({ type: "boolean", nullable: true }) granted!: boolean | null;
  @Column({ type: "text", nullable: true }) answeredBy!: string | null;
  /** On what in law a refusal rests. */
  @Column({ type: "text", nullable: true }) ground!: RefusalGround | null;
  /** Of an objection: the refused request. */
  @Column({ type: "text", nullable: true }) about!: string | null;
  /** At the agency that the datum came from: the request that the person made, and the agency it was made to. */
  @Column({ type: "text", nullable: true }) forwardedFrom!: string | null;
  @Column({ type: "text", nullable: true }) forwardedBy!: string | null;
}
