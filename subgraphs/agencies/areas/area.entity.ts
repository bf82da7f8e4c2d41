import { Column, Entity, PrimaryColumn } from "typeorm";

export type AreaLevel = "sido" | "sigungu" | "admin_dong" | "legal_dong";

@Entity({ name: "area" })
export class AreaRow {
  @PrimaryColumn({ type: "text" }) code!: string;
  @Column({ type: "text" }) level!: AreaLevel;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) fullName!: string;
  @Column({ type: "text", nullable: true }) parentCode!: string | null;
  @Column({ type: "text", select: false }) searchText!: string;
  @Column({ type: "date", nullable: true }) validFrom!: string | null;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
