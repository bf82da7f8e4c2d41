import { Column, Entity, PrimaryColumn } from "typeorm";

/** How a person is reached, sealed; the rows of people that the caller may not reach are not there. */
@Entity({ name: "resident_contact" })
export class ResidentContactRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) phone!: Buffer;
}
