import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "area_dong_link" })
export class AreaDongLinkRow {
  @PrimaryColumn({ type: "text" }) legalCode!: string;
  @PrimaryColumn({ type: "text" }) adminCode!: string;
  @Column({ type: "date", nullable: true }) validFrom!: string | null;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
