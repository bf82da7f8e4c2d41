import { Column, Entity, PrimaryColumn } from "typeorm";

/** Who a person is, sealed; the rows of people that the caller may not see are not there. */
@Entity({ name: "resident_identity" })
export class ResidentIdentityRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) name!: Buffer;
  @Column({ type: "bytea" }) birthDate!: Buffer;
  @Column({ type: "bytea" }) sex!: Buffer;
}
