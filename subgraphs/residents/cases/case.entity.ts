import { Column, Entity, PrimaryColumn } from "typeorm";

export type CaseState =
  | "intake"
  | "surveyed"
  | "conference"
  | "selected"
  | "planned"
  | "in_service"
  | "monitoring"
  | "closed"
  | "aftercare"
  | "archived"
  | "refused"
  | "transferred"
  | "not_selected";

export type CaseKind = "general" | "high_difficulty" | "urgent" | "service_link";

@Entity({ name: "case_record" })
export class CaseRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text", nullable: true }) centreId!: string | null;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text" }) state!: CaseState;
  @Column({ type: "text" }) kind!: CaseKind;
  @Column({ type: "date" }) openedOn!: string;
  @Column({ type: "date", nullable: true }) closedOn!: string | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
