import { Column, Entity, PrimaryColumn } from "typeorm";

export type HouseholdKind = "alone" | "couple" | "parents_and_children" | "one_parent" | "grandparents" | "other";

@Entity({ name: "household" })
export class HouseholdRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text", default: "other" }) kind!: HouseholdKind;
  @Column({ type: "smallint" }) size!: number;
  @Column({ type: "boolean" }) livesAlone!: boolean;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
