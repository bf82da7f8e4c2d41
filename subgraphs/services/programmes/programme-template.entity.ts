import { Column, Entity, PrimaryColumn } from "typeorm";
import type { DeliveryMode, ServiceCategory } from "../services/service.entity";
import type { ProgrammeKind, ProgrammeScope, Purpose, Sector, ServiceAudience, TargetGroup } from "./programme.entity";

/** What a programme of a sort begins with. New sorts are rows. */
@Entity({ name: "programme_template" })
export class ProgrammeTemplateRow {
  @PrimaryColumn({ type: "text" }) slug!: string;
  @Column({ type: "smallint" }) place!: number;
  @Column({ type: "text" }) name!: string;
  @Column({ type: "text" }) kind!: ProgrammeKind;
  @Column({ type: "text" }) scope!: ProgrammeScope;
  @Column({ type: "text", array: true }) purposes!: Purpose[];
  @Column({ type: "text", array: true }) sectors!: Sector[];
  @Column({ type: "text", array: true }) audiences!: ServiceAudience[];
  @Column({ type: "text", array: true }) targetGroups!: TargetGroup[];
  @Column({ type: "text" }) serviceCategory!: ServiceCategory;
  @Column({ type: "text", array: true }) deliveryModes!: DeliveryMode[];
  @Column({ type: "boolean" }) needsTraining!: boolean;
}
