import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What one participant thought of one session. Neither the person's id nor a time is kept: `giver` is a keyed mark of a
 * person in a programme, by which a second score is known, and by how many people a score was given. Whoever has not the key
 * is led back by it to nobody.
 */
@Entity({ name: "feedback" })
export class FeedbackRow {
  @PrimaryColumn({ type: "text" }) sessionId!: string;
  @PrimaryColumn({ type: "text" }) giver!: string;
  @Column({ type: "smallint" }) score!: number;
  @Column({ type: "text" }) byAgencyId!: string;
}
