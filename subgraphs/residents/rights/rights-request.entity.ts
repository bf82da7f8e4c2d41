import { Column, Entity, PrimaryColumn } from "typeorm";

export type RightsKind = "access" | "correction" | "deletion" | "suspension" | "objection";

/** What a person asks of the agency that keeps the record about them (PIPA Art. 35 to 37-2). */
@Entity({ name: "rights_request" })
export class RightsRequestRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "text" }) kind!: RightsKind;
  @Column({ type: "text" }) wish!: string;
  @Column({ type: "timestamptz" }) receivedAt!: Date;
  @Column({ type: "timestamptz" }) dueAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) answeredAt!: Date | null;
  @Column({ type: "text", nullable: true }) answer!: string | null;
  @Column({ type: "boolean", nullable: true }) granted!: boolean | null;
}
