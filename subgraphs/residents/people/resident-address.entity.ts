import { Column, Entity, PrimaryColumn } from "typeorm";

/** Where a person lives, sealed; the rows of people whose place the caller may not know are not there. */
@Entity({ name: "resident_address" })
export class ResidentAddressRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) address!: Buffer;
}
