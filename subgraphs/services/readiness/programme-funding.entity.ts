import { Column, Entity, PrimaryColumn } from "typeorm";

/** A source of money as `agencies` told it; its amount may be unknown there, and is not told. */
@Entity({ name: "programme_funding" })
export class ProgrammeFundingRow {
  @PrimaryColumn({ type: "text" }) programmeId!: string;
  @PrimaryColumn({ type: "text" }) sourceId!: string;
  @Column({ type: "text" }) kind!: "allocation" | "line" | "grant";
}
