import { Column, Entity, PrimaryColumn } from "typeorm";

/** The state of a space as `housing` told it last. */
@Entity({ name: "space_state" })
export class SpaceStateRow {
  @PrimaryColumn({ type: "text" }) spaceId!: string;
  @Column({ type: "text" }) complexId!: string;
  @Column({ type: "text" }) status!: string;
  @Column({ type: "date" }) validFrom!: string;
}
