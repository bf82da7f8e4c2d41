import { Column, Entity, PrimaryColumn } from "typeorm";

/** A role as `agencies` told it: who does what in which programme, from when until when. */
@Entity({ name: "programme_role" })
export class ProgrammeRoleRow {
  @PrimaryColumn({ type: "text" }) id!: string;
  @Column({ type: "text" }) programmeId!: string;
  @Column({ type: "text" }) agreementId!: string;
  @Column({ type: "text" }) agencyId!: string;
  @Column({ type: "text" }) role!: string;
  @Column({ type: "date" }) validFrom!: string;
  @Column({ type: "date", nullable: true }) validTo!: string | null;
}
