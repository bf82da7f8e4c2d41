import { Column, Entity, PrimaryColumn } from "typeorm";
import type { AgencyKind } from "../../../access/agency-kind";

@Entity({ name: "agency" })
export class AgencyRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agencyCode!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", array: true }) aliases!: string[];
  @Column({ type: "text" }) kind!: AgencyKind;
  @Column({ type: "text", nullable: true }) areaCode!: string | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
