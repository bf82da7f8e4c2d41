import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type InitiativeEventKind = "launch" | "opening" | "signing" | "consulting";

@Entity({ name: "initiative_event" })
export class InitiativeEventRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) initiativeId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) kind!: InitiativeEventKind;
  @Column({ type: "timestamptz", nullable: true }) heldAt!: Date | null;
  @Column({ type: "date" }) heldOn!: string;
  @Column({ type: "text" }) heldOnPrecision!: DatePrecision;
  @Column({ type: "text", nullable: true }) place!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
