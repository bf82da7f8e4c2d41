import { Column, Entity, PrimaryColumn } from "typeorm";

export type DestructionMethod = "erased" | "shredded" | "nothing_kept";

/** That a recipient destroyed what it was given under a consent that has ended (PIPA Art. 21, 37). */
@Entity({ name: "consent_destruction" })
export class ConsentDestructionRow {
  @PrimaryColumn({ type: "text" }) consentId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "text" }) recipientAgencyId!: string;
  @Column({ type: "text" }) method!: DestructionMethod;
  @Column({ type: "timestamptz" }) confirmedAt!: Date;
  @Column({ type: "text" }) confirmedBy!: string;
}
