import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "case_programme" })
export class CaseProgrammeRow {
  @PrimaryColumn({ type: "text" }) code!: string;
  @PrimaryColumn({ type: "text" }) version!: string;
  @Column({ type: "integer" }) number!: number;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text", nullable: true }) nameEn!: string | null;
  @Column({ type: "text", nullable: true }) legalBasis!: string | null;
  @Column({ type: "date", nullable: true }) validFrom!: string | null;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
