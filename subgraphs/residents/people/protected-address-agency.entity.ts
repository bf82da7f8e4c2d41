import { Entity, PrimaryColumn } from "typeorm";

/** An agency that may know a protected address all the same. */
@Entity({ name: "protected_address_agency" })
export class ProtectedAddressAgencyRow {
  @PrimaryColumn({ type: "text" }) residentId!: string;
  @PrimaryColumn({ type: "text" }) agencyId!: string;
}
