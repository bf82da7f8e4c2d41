import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "building" })
export class BuildingRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) complexId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "integer", nullable: true }) floorCount!: number | null;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
