import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What one participant thought of one session. Neither the person's id nor a time is kept: `giver` is a keyed mark, by which
 * a second score of the same person is known, and which leads back to nobody.
 */
@Entity({ name: "feedback" })
export class FeedbackRow {
  @PrimaryColumn({ type: "text" }) sessionId!: string;
  @PrimaryColumn({ type: "text" }) giver!: string;
  @Column({ type: "smallint" }) score!: number;
  @Column({ type: "text" }) byAgencyId!: string;
}
