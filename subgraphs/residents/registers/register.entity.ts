import { Column, Entity, PrimaryColumn } from "typeorm";

/** Says which agency keeps which records here, for which area: what tells "none" from "not known". */
@Entity({ name: "register" })
export class RegisterRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) kind!: "case" | "recipient";
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text", nullable: true }) centreId!: string | null;
  @Column({ type: "text", nullable: true }) initiativeId!: string | null;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
