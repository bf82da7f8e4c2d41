import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SpaceStatus } from "./space-status.entity";

/** Who moved a space from one status to another, and when. */
@Entity({ name: "space_step" })
export class SpaceStepRow {
  @PrimaryColumn({ type: "text" }) spaceId!: string;
  /** The version that the record had after it. */
  @PrimaryColumn({ type: "integer" }) version!: number;
  @Column({ type: "text" }) fromState!: SpaceStatus;
  @Column({ type: "text" }) toState!: SpaceStatus;
  @Column({ type: "text", nullable: true }) programmeId!: string | null;
  @Column({ type: "timestamptz" }) at!: Date;
  @Column({ type: "text" }) byAgencyId!: string;
  @Column({ type: "text", nullable: true }) byActor!: string | null;
}
