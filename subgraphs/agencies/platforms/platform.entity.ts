import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DatePrecision } from "../../../kit/graph/partial-date";

export type PlatformStatus = "planned" | "operating" | "closed";

@Entity({ name: "platform" })
export class PlatformRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) slug!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", array: true }) aliases!: string[];
  @Column({ type: "text", nullable: true }) meaning!: string | null;
  @Column({ type: "text" }) status!: PlatformStatus;
  @Column({ type: "date", nullable: true }) launchedOn!: string | null;
  @Column({ type: "text" }) launchedOnPrecision!: DatePrecision;
  @Column({ type: "text", nullable: true }) areaCode!: string | null;
  /** The agency that decides who takes part and with which systems; null where none does. */
  @Column({ type: "text", nullable: true }) operatorAgencyId!: string | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
