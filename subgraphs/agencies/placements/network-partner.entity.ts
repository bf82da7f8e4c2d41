import { Column, Entity, PrimaryColumn } from "typeorm";

export type NetworkDomain = "health" | "safety" | "employment" | "care";

@Entity({ name: "network_partner" })
export class NetworkPartnerRow {
  @PrimaryColumn({ type: "text" }) complexId!: string;
  @PrimaryColumn({ type: "text" }) domain!: NetworkDomain;
  @PrimaryColumn({ type: "text" }) agencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
