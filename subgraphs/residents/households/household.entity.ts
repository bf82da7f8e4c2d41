import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "household" })
export class HouseholdRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) areaCode!: string;
  @Column({ type: "smallint" }) size!: number;
  @Column({ type: "boolean" }) livesAlone!: boolean;
  @Column({ type: "text" }) controllerAgencyId!: string;
  @Column({ type: "boolean" }) synthetic!: boolean;
  @Column({ type: "boolean" }) inferred!: boolean;
  @Column({ type: "text", nullable: true }) factSourceId!: string | null;
}
