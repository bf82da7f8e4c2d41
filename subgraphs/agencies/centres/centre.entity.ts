import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type CentreKind =
  "central_hwc" | "regional_hwc" | "control_centre" | "outreach_myhome" | "emd_team" | "courtyard_site";
export type CentreStatus = "planned" | "open" | "merged" | "closed";
export type OperationMode = "direct" | "entrusted";

@Entity({ name: "centre" })
export class CentreRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) kind!: CentreKind;
  @Column({ type: "text" }) status!: CentreStatus;
  @Column({ type: "text", nullable: true }) operationMode!: OperationMode | null;
  @Column({ type: "boolean" }) operationModeSynthetic!: boolean;
  @Column({ type: "text", nullable: true }) operatorId!: string | null;
  @Column({ type: "text", nullable: true }) areaCode!: string | null;
  @Column({ type: "text", nullable: true }) addressText!: string | null;
  @Column({ type: "text", nullable: true }) roadAddress!: string | null;
  @Column({ type: "text", nullable: true }) legalDongCode!: string | null;
  @Column({ type: "text", nullable: true }) adminDongCode!: string | null;
  @Column({ type: "text", nullable: true }) sigunguCode!: string | null;
  @Column({ type: "text", nullable: true }) hostComplexId!: string | null;
  /** Null where it stood already when the source was written, which does not say since when. */
  @Column({ type: "date", nullable: true }) openedOn!: string | null;
  @Column({ type: "text" }) openedOnPrecision!: DatePrecision;
  @Column({ type: "boolean" }) openedOnSynthetic!: boolean;
  @Column({ type: "date", nullable: true }) closedOn!: string | null;
  @Column({ type: "text", nullable: true }) supervisorId!: string | null;
  @Column({ type: "text", nullable: true }) contractId!: string | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "text", nullable: true }) controllerAgencyId!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
