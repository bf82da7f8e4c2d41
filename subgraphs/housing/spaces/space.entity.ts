import { Column, Entity, PrimaryColumn } from "typeorm";

export type SpaceKind =
  | "idle_space"
  | "community_room"
  | "counselling_room"
  | "laundry_room"
  | "learning_room"
  | "health_room"
  | "control_room";

@Entity({ name: "space" })
export class SpaceRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) complexId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) kind!: SpaceKind;
  @Column({ type: "double precision", nullable: true }) areaM2!: number | null;
  @Column({ type: "integer", nullable: true }) capacity!: number | null;
  @Column({ type: "boolean" }) capacitySynthetic!: boolean;
  @Column({ type: "text", array: true }) equipment!: string[];
  @Column({ type: "text", nullable: true }) openHours!: string | null;
  @Column({ type: "boolean", nullable: true }) accessible!: boolean | null;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "integer", default: 1 }) version!: number;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
