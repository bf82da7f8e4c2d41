import { Column, Entity, PrimaryColumn } from "typeorm";

/** By what a person is found again: keyed indexes of normalised values, which tell nothing without the key. */
@Entity({ name: "resident_match" })
export class ResidentMatchRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) nameIndex!: string;
  @Column({ type: "text" }) birthIndex!: string;
  @Column({ type: "text" }) phoneIndex!: string;
}
