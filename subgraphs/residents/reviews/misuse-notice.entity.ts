import { Column, Entity, PrimaryColumn } from "typeorm";

/** That a person is told of a look beyond authority: what, when, and by when at the latest (PIPA Art. 34). */
@Entity({ name: "misuse_notice" })
export class MisuseNoticeRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) findingId!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text", array: true }) classes!: string[];
  @Column({ type: "timestamptz" }) firstAt!: Date;
  @Column({ type: "timestamptz" }) lastAt!: Date;
  @Column({ type: "timestamptz" }) confirmedAt!: Date;
  @Column({ type: "timestamptz" }) dueAt!: Date;
}
