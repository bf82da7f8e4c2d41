import { Column, Entity, PrimaryColumn } from "typeorm";

/** As much of a person as a list may show, sealed. */
@Entity({ name: "resident_mask" })
export class ResidentMaskRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) initials!: Buffer;
  @Column({ type: "bytea" }) birthYear!: Buffer;
}
