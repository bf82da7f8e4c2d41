import { Column, Entity, PrimaryColumn } from "typeorm";

/** Who a person is. The roles that answer requests may not read it yet. */
@Entity({ name: "resident_identity" })
export class ResidentIdentityRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "date" }) birthDate!: string;
  @Column({ type: "text" }) sex!: "female" | "male";
}
