import { Column, Entity, PrimaryColumn } from "typeorm";

export type DisputeFinding = "explained" | "misuse";

/** A look at a person's data that the person does not understand, and what the keeper's privacy officer found. */
@Entity({ name: "access_dispute" })
export class AccessDisputeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) controllerAgencyId!: string;
  /** The number of the access record. What it says is copied, because an agency reads no access records. */
  @Column({ type: "bigint" }) recordNumber!: number;
  @Column({ type: "text" }) lookedAgencyId!: string;
  @Column({ type: "text", nullable: true }) lookedAccount!: string | null;
  @Column({ type: "timestamptz" }) lookedAt!: Date;
  @Column({ type: "text", array: true }) fields!: string[];
  @Column({ type: "text", array: true }) classes!: string[];
  @Column({ type: "text", nullable: true }) purpose!: string | null;
  @Column({ type: "text", nullable: true }) basis!: string | null;
  @Column({ type: "timestamptz" }) receivedAt!: Date;
  @Column({ type: "timestamptz" }) dueAt!: Date;
  @Column({ type: "timestamptz", nullable: true }) answeredAt!: Date | null;
  @Column({ type: "text", nullable: true }) answeredBy!: string | null;
  @Column({ type: "text", nullable: true }) finding!: DisputeFinding | null;
}
