import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type InitiativeRole = "party" | "participant" | "member" | "organiser" | "operator";

@Entity({ name: "initiative_participant" })
export class InitiativeParticipantRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) initiativeId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) role!: InitiativeRole;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "text" }) validFromPrecision!: DatePrecision;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "text" }) validToPrecision!: DatePrecision;
  @Column({ type: "text", nullable: true }) termNote!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
