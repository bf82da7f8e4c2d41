import { Column, Entity, PrimaryColumn } from "typeorm";

/** How a person is reached. The roles that answer requests may not read it yet. */
@Entity({ name: "resident_contact" })
export class ResidentContactRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "text" }) phone!: string;
}
