import { Column, Entity, PrimaryColumn } from "typeorm";

export type Relation = "head" | "spouse" | "child" | "parent" | "grandchild" | "sibling" | "other";

/** That a person belongs to a household, as what, and for how long. */
@Entity({ name: "household_member" })
export class HouseholdMemberRow {
  @PrimaryColumn({ type: "text" }) householdId!: string;
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @PrimaryColumn({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) relation!: Relation;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
}
