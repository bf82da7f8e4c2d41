import { Column, Entity, PrimaryColumn } from "typeorm";

/** A case as one case-management programme works on it. */
@Entity({ name: "programme_case" })
export class ProgrammeCaseRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) caseId!: string;
  @Column({ type: "text" }) programmeCode!: string;
  @Column({ type: "text" }) programmeVersion!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
