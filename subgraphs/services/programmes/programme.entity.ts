import { Column, Entity, PrimaryColumn } from "typeorm";

export type ProgrammeKind =
  "courtyard" | "placement_pilot" | "centre_network" | "smart_care" | "consulting_series" | "integrated_care";

export type ProgrammeScope = "platform" | "complex" | "network" | "region";

export type Purpose =
  | "chronic_disease"
  | "lonely_death_prevention"
  | "medical_gap"
  | "blind_spot_discovery"
  | "learning"
  | "culture"
  | "job_creation"
  | "daily_life"
  | "care"
  | "child_care"
  | "high_risk"
  | "quality_of_life"
  | "community"
  | "housing_stability"
  | "case_linkage"
  | "staff_capacity";

export type Sector = "housing" | "education_culture" | "employment" | "daily_life" | "care" | "health" | "child_care";

/** In which capacity somebody takes part. */
export type ServiceAudience = "tenant" | "local_resident" | "field_staff";

export type TargetGroup =
  | "elderly"
  | "disabled"
  | "families_with_children"
  | "high_risk_households"
  | "housing_vulnerable"
  | "other_vulnerable";

@Entity({ name: "programme" })
export class ProgrammeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) slug!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", array: true }) aliases!: string[];
  @Column({ type: "text", nullable: true }) description!: string | null;
  @Column({ type: "text", nullable: true }) platformId!: string | null;
  @Column({ type: "text" }) kind!: ProgrammeKind;
  @Column({ type: "text" }) scope!: ProgrammeScope;
  @Column({ type: "text", array: true }) purposes!: Purpose[];
  @Column({ type: "text", array: true }) sectors!: Sector[];
  @Column({ type: "text", array: true }) audiences!: ServiceAudience[];
  @Column({ type: "text", array: true }) targetGroups!: TargetGroup[];
  @Column({ type: "text", array: true }) areaCodes!: string[];
  @Column({ type: "text", select: false }) searchText!: string;
  /** Whose programme it is where an agency made it here. */
  @Column({ type: "text", nullable: true }) controllerAgencyId!: string | null;
  @Column({ type: "text", nullable: true }) templateSlug!: string | null;
  @Column({ type: "integer", default: 1 }) version!: number;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
