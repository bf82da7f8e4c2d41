import { Column, Entity, PrimaryColumn } from "typeorm";

/** How many volunteers helped at a session, without who they were. */
@Entity({ name: "volunteer_count" })
export class VolunteerCountRow {
  @PrimaryColumn({ type: "text" }) sessionId!: string;
  @Column({ type: "integer" }) volunteers!: number;
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "timestamptz" }) countedAt!: Date;
  @Column({ type: "text" }) byAgencyId!: string;
}
