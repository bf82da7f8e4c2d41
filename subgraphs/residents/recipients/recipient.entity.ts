import { Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody who receives the care of an initiative. */
@Entity({ name: "recipient" })
export class RecipientRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) initiativeId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) municipalityId!: string;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
