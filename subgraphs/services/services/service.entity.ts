import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Sector, ServiceAudience } from "../programmes/programme.entity";

/** The states of HSDS. */
export type ServiceStatus = "active" | "inactive" | "defunct" | "temporarily_closed";

export type ServiceCategory =
  | "health"
  | "care"
  | "education"
  | "culture"
  | "laundry_daily_life"
  | "employment"
  | "child_care"
  | "high_risk_management"
  | "housing"
  | "housing_improvement";

export type DeliveryMode = "in_complex_space" | "in_home" | "outreach" | "remote";

@Entity({ name: "service" })
export class ServiceRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", nullable: true }) alternateName!: string | null;
  @Column({ type: "text", nullable: true }) description!: string | null;
  @Column({ type: "text" }) status!: ServiceStatus;
  @Column({ type: "text" }) category!: ServiceCategory;
  @Column({ type: "text", array: true }) furtherCategories!: ServiceCategory[];
  @Column({ type: "text", array: true }) sectors!: Sector[];
  @Column({ type: "text", array: true }) audiences!: ServiceAudience[];
  @Column({ type: "text", array: true }) deliveryModes!: DeliveryMode[];
  @Column({ type: "text", nullable: true }) eligibilityDescription!: string | null;
  @Column({ type: "text", nullable: true }) applicationProcess!: string | null;
  @Column({ type: "text", nullable: true }) feesDescription!: string | null;
  @Column({ type: "smallint", nullable: true }) minimumAge!: number | null;
  @Column({ type: "smallint", nullable: true }) maximumAge!: number | null;
  @Column({ type: "boolean" }) openToAll!: boolean;
  @Column({ type: "text", nullable: true }) providerAgencyId!: string | null;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
