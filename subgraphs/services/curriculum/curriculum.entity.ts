import { Column, Entity, PrimaryColumn } from "typeorm";

export type CurriculumUnit = { title: string; outline: string | null; minutes: number | null };

/** What is taught in a service, unit by unit in their order, as it stands. */
@Entity({ name: "curriculum" })
export class CurriculumRow {
  @PrimaryColumn({ type: "text" }) serviceId!: string;
  @Column({ type: "jsonb" }) units!: CurriculumUnit[];
  @Column({ type: "integer" }) version!: number;
  @Column({ type: "timestamptz" }) writtenAt!: Date;
  @Column({ type: "text" }) byAgencyId!: string;
}
