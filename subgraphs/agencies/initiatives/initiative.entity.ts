import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type InitiativeKind = "pilot" | "council" | "mou" | "network" | "consulting";
export type InitiativePhase = "pilot" | "evaluated" | "expanded";

@Entity({ name: "initiative" })
export class InitiativeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) slug!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", array: true }) aliases!: string[];
  @Column({ type: "text" }) kind!: InitiativeKind;
  @Column({ type: "text", nullable: true }) phase!: InitiativePhase | null;
  @Column({ type: "date", nullable: true }) sinceOn!: string | null;
  @Column({ type: "text" }) sinceOnPrecision!: DatePrecision;
  @Column({ type: "text", nullable: true }) councilId!: string | null;
  @Column({ type: "text", nullable: true }) areaCode!: string | null;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
