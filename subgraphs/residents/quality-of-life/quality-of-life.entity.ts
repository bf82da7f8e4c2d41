import { Column, Entity, PrimaryColumn } from "typeorm";

export type Occasion = "baseline" | "six_months";

/** By what quality of life is asked (삶의 질 측정도구). New instruments are rows. */
@Entity({ name: "quality_of_life_instrument" })
export class QualityOfLifeInstrumentRow {
  @PrimaryColumn({ type: "text" }) code!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) nameKo!: string;
  @Column({ type: "smallint" }) lowest!: number;
  @Column({ type: "smallint" }) highest!: number;
}

/** What somebody answered at the beginning, or half a year later; sealed. */
@Entity({ name: "quality_of_life_score" })
export class QualityOfLifeScoreRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) instrument!: string;
  @Column({ type: "text" }) occasion!: Occasion;
  @Column({ type: "date" }) takenOn!: string;
  @Column({ type: "bytea" }) score!: Buffer;
  @Column({ type: "timestamptz" }) recordedAt!: Date;
  @Column({ type: "text", nullable: true }) recordedBy!: string | null;
}
