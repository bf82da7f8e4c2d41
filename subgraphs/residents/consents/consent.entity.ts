import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DataClass } from "../../../access/data-class";

export type ConsentKind = "provision" | "sensitive";
/** How a legal guardian can be verified (PIPA Decree Art. 17-2(1)). */
export type GuardianMethod = "text_message" | "card" | "phone_identity" | "paper" | "email" | "call";
export type ConsentMethod = "paper" | "phone" | "web" | "email";

/** A person's consent that one agency gives another data about them (PIPA Art. 17). It is never changed, only superseded. */
@Entity({ name: "consent" })
export class ConsentRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) kind!: ConsentKind;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "text" }) recipientAgencyId!: string;
  @Column({ type: "text" }) purpose!: string;
  @Column({ type: "text", array: true }) classes!: DataClass[];
  @Column({ type: "text" }) refusalText!: string;
  @Column({ type: "text" }) method!: ConsentMethod;
  @Column({ type: "text", nullable: true }) guardianMethod!: GuardianMethod | null;
  @Column({ type: "timestamptz" }) givenAt!: Date;
  @Column({ type: "timestamptz" }) validTo!: Date;
  @Column({ type: "timestamptz", nullable: true }) withdrawnAt!: Date | null;
  @Column({ type: "text", nullable: true }) supersededBy!: string | null;
  @Column({ type: "text" }) recordedBy!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
