import { Column, Entity, PrimaryColumn } from "typeorm";

/** Whose a programme's case is. It stands apart from the case, so that cases can be counted where people are hidden. */
@Entity({ name: "programme_membership" })
export class ProgrammeMembershipRow {
  @PrimaryColumn({ type: "text" }) programmeCaseId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) dataClass!: "WELFARE" | "HEALTH" | "SENSITIVE";
}
