import { Column, Entity, PrimaryColumn } from "typeorm";

/** What an agency's privacy officer has to look through: who looked at whom in one month. */
@Entity({ name: "access_review" })
export class AccessReviewRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "date" }) month!: string;
  @Column({ type: "timestamptz" }) generatedAt!: Date;
  @Column({ type: "timestamptz" }) dueAt!: Date;
}
