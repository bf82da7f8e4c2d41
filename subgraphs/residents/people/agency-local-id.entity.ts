import { Column, Entity, PrimaryColumn } from "typeorm";

/** An agency's own number for a person, sealed; there for that agency alone. */
@Entity({ name: "agency_local_id" })
export class AgencyLocalIdRow {
  @PrimaryColumn({ type: "text" }) agencyId!: string;
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @Column({ type: "bytea" }) localId!: Buffer;
  /** Equal numbers of two agencies have nothing in common here. */
  @Column({ type: "text" }) localIndex!: string;
}
