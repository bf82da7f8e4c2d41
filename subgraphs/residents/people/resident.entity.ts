import { Column, Entity, PrimaryColumn } from "typeorm";

/** A person as one agency knows them. What identifies the person stands in tables of its own. */
@Entity({ name: "resident" })
export class ResidentRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) status!: "active" | "merged" | "deceased" | "erased";
  @Column({ type: "text", nullable: true }) householdId!: string | null;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text" }) controllerAgencyId!: string;
  /** What that agency is in law, as it was when the record was made; null where it was not told. */
  @Column({ type: "text", nullable: true }) controllerAgencyKind!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
