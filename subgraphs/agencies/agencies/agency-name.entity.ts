import { Column, Entity, PrimaryColumn } from "typeorm";

/** A name that an agency had before the one in its own row. */
@Entity({ name: "agency_name" })
export class AgencyNameRow {
  @PrimaryColumn({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) name!: string;
  @PrimaryColumn({ type: "date" }) validFrom!: string;
  @Column({ type: "date" }) validTo!: string;
}
