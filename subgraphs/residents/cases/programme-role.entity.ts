import { Column, Entity, PrimaryColumn } from "typeorm";

/** The part that a programme has in a case. It stands apart, because only who may know of all of a person's programmes may see it. */
@Entity({ name: "programme_role" })
export class ProgrammeRoleRow {
  @PrimaryColumn({ type: "text" }) programmeCaseId!: string;
  @Column({ type: "text" }) caseId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) role!: "lead" | "supporting" | "notified";
  /** As of the programme's case: a case has one leading programme at a time. */
  @Column({ type: "date", nullable: true }) validTo!: string | null;
}
