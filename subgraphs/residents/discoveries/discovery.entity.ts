import { Column, Entity, PrimaryColumn } from "typeorm";

export const DISCOVERY_REASONS = [
  "information_gap",
  "mobility_limit",
  "delivery_system_limit",
  "medical_gap",
  "residence_area",
  "other",
] as const;
export type DiscoveryReason = (typeof DISCOVERY_REASONS)[number];

export type DiscoverySource = "laundry" | "visit" | "device" | "arrears" | "report" | "survey" | "system_list";

export type DiscoveryState =
  "new" | "contact_attempted" | "contacted" | "case_opened" | "service_linked" | "refused" | "not_found" | "no_need";

/** A household in a blind spot (사각지대) that an agency found, whether or not it is known yet whose. */
@Entity({ name: "discovery" })
export class DiscoveryRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  /** The agency whose record it is; no other reads it. */
  @Column({ type: "text" }) agencyId!: string;
  /** Whether it was found in a role in the programme, or in the agency's own duty by statute (사회보장급여법 Art. 11 to 13). */
  @Column({ type: "text" }) ground!: "role" | "statute";
  @Column({ type: "text", nullable: true }) residentId!: string | null;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "text" }) source!: DiscoverySource;
  @Column({ type: "text", array: true }) reasons!: DiscoveryReason[];
  @Column({ type: "text" }) state!: DiscoveryState;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "timestamptz" }) recordedAt!: Date;
}

/** A state that a discovery came into: by whom and when. */
@Entity({ name: "discovery_step" })
export class DiscoveryStepRow {
  @PrimaryColumn({ type: "text" }) discoveryId!: string;
  @PrimaryColumn({ type: "integer" }) version!: number;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) state!: DiscoveryState;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text", nullable: true }) actor!: string | null;
}
