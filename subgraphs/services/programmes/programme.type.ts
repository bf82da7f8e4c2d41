import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { ProgrammeKind, ProgrammeScope, Purpose, Sector, ServiceAudience, TargetGroup } from "./programme.entity";
import { PurposeName, SectorName, ServiceAudienceName, TargetGroupName } from "./vocabulary.type";

export enum ProgrammeKindName {
  COURTYARD = "courtyard",
  PLACEMENT_PILOT = "placement_pilot",
  CENTRE_NETWORK = "centre_network",
  SMART_CARE = "smart_care",
  CONSULTING_SERIES = "consulting_series",
  INTEGRATED_CARE = "integrated_care",
}
registerEnumType(ProgrammeKindName, {
  name: "ProgrammeKind",
  description: "What sort of programme it is.",
  valuesConfig: {
    COURTYARD: { description: "A courtyard (뜨락): services of several agencies in the spaces of public housing." },
    PLACEMENT_PILOT: { description: "Housing-welfare workers placed in complexes, as a pilot (시범사업)." },
    CENTRE_NETWORK: { description: "The services of a network of housing-welfare centres." },
    SMART_CARE: { description: "Care with devices and a control centre (스마트 케어)." },
    CONSULTING_SERIES: { description: "A series of consulting for those who work in the field." },
    INTEGRATED_CARE: { description: "Integrated care of a province (통합돌봄)." },
  },
});

export enum ProgrammeScopeName {
  PLATFORM = "platform",
  COMPLEX = "complex",
  NETWORK = "network",
  REGION = "region",
}
registerEnumType(ProgrammeScopeName, {
  name: "ProgrammeScope",
  description: "How far a programme reaches.",
  valuesConfig: {
    PLATFORM: { description: "The members and places of a platform." },
    COMPLEX: { description: "Single housing complexes (단지 특화형 사업)." },
    NETWORK: { description: "A network of agencies or centres." },
    REGION: { description: "A whole region." },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  description:
    "What several agencies do together for a purpose (사업), such as a courtyard (뜨락). Who does what in it stands in its agreement. Public.",
})
export class Programme extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (prg_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "A short stable name for addresses, such as learning-courtyard." })
  slug!: string;
  @Open()
  @Field(() => String, {
    description: "The official name, byte for byte as its owner writes it, archaic letters included.",
  })
  name!: string;
  @Open()
  @Field(() => [String], { description: "Other names and spellings that it is found by." })
  aliases!: string[];
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What it does, in Korean, after its source; null where the source says no more than its name.",
  })
  description!: string | null;
  @Open()
  @Field(() => ProgrammeKindName, { description: "What sort of programme it is." })
  kind!: ProgrammeKind;
  @Open()
  @Field(() => ProgrammeScopeName, { description: "How far it reaches." })
  scope!: ProgrammeScope;
  @Open()
  @Field(() => [PurposeName], { description: "What it is for." })
  purposes!: Purpose[];
  @Open()
  @Field(() => [SectorName], { description: "The fields that come together in it." })
  sectors!: Sector[];
  @Open()
  @Field(() => [ServiceAudienceName], { description: "Who may take part." })
  audiences!: ServiceAudience[];
  @Open()
  @Field(() => [TargetGroupName], {
    description: "Whom it is meant for before others; empty where the source names nobody.",
  })
  targetGroups!: TargetGroup[];
}

export const ProgrammeConnection = connectionOf("Programme", () => Programme, { open: true });
