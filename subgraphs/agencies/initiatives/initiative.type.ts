import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { InitiativeKind, InitiativePhase } from "./initiative.entity";

export enum InitiativeKindName {
  PILOT = "pilot",
  COUNCIL = "council",
  MOU = "mou",
  NETWORK = "network",
  CONSULTING = "consulting",
}
registerEnumType(InitiativeKindName, {
  name: "InitiativeKind",
  description: "What kind of undertaking it is.",
  valuesConfig: {
    PILOT: { description: "A pilot project (시범사업)." },
    COUNCIL: { description: "A standing council of agencies (협의회)." },
    MOU: { description: "A project under a memorandum of understanding (업무협약)." },
    NETWORK: { description: "A network of centres." },
    CONSULTING: { description: "A series of consulting and training (컨설팅)." },
  },
});

export enum InitiativePhaseName {
  PILOT = "pilot",
  EVALUATED = "evaluated",
  EXPANDED = "expanded",
}
registerEnumType(InitiativePhaseName, {
  name: "InitiativePhase",
  description: "How far a pilot has come, as the source says.",
  valuesConfig: {
    PILOT: { description: "Being tried out." },
    EVALUATED: { description: "Its effects were analysed." },
    EXPANDED: { description: "Extended beyond the pilot." },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  description:
    "Something that several agencies undertake together: a pilot, a council, a memorandum, a network, a series. Public.",
})
export class Initiative extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (ini_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "A short stable name for addresses, such as molit-pilot." })
  slug!: string;
  @Open()
  @Field(() => String, { description: "Its name, byte for byte as the source writes it." })
  name!: string;
  @Open()
  @Field(() => [String], { description: "Other names and spellings that it is found by." })
  aliases!: string[];
  @Open()
  @Field(() => InitiativeKindName, { description: "What kind of undertaking it is." })
  kind!: InitiativeKind;
  @Open()
  @Field(() => InitiativePhaseName, {
    nullable: true,
    description: "How far it has come by the latest source; null where it is no pilot.",
  })
  phase!: InitiativePhase | null;
}
