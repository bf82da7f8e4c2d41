import { Column, Entity, PrimaryColumn } from "typeorm";

@Entity({ name: "fact_source" })
export class FactSourceRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) title!: string;
  @Column({ type: "text" }) publisher!: string;
  @Column({ type: "date", nullable: true }) publishedOn!: string | null;
  @Column({ type: "text", nullable: true }) note!: string | null;
}
