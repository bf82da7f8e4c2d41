import { Column, Entity, PrimaryColumn } from "typeorm";

export type FigurePrecision = "exact" | "about" | "slightly_over" | "around";

/** A figure as a document prints it, about one record of this subgraph. */
@Entity({ name: "stated_figure" })
export class StatedFigureRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) subjectId!: string;
  @Column({ type: "text" }) measure!: string;
  @Column({ type: "bigint", nullable: true }) value!: number | null;
  @Column({ type: "text" }) unit!: string;
  @Column({ type: "text" }) precision!: FigurePrecision;
  @Column({ type: "text", nullable: true }) statedText!: string | null;
  @Column({ type: "text" }) definition!: string;
  @Column({ type: "text", nullable: true }) absentBecause!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
