import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { SpaceKind } from "./space.entity";

export enum SpaceKindName {
  IDLE_SPACE = "idle_space",
  COMMUNITY_ROOM = "community_room",
  COUNSELLING_ROOM = "counselling_room",
  LAUNDRY_ROOM = "laundry_room",
  LEARNING_ROOM = "learning_room",
  HEALTH_ROOM = "health_room",
  CONTROL_ROOM = "control_room",
}
registerEnumType(SpaceKindName, {
  name: "SpaceKind",
  description: "What a space is fitted for.",
  valuesConfig: {
    IDLE_SPACE: { description: "Idle space (유휴공간) that its owner gives over for services." },
    COMMUNITY_ROOM: { description: "A room for the residents' own gatherings." },
    COUNSELLING_ROOM: {
      description: "A room to talk in private, such as the separate room of a housing welfare worker (별도 공간).",
    },
    LAUNDRY_ROOM: { description: "A laundry." },
    LEARNING_ROOM: { description: "A room for courses." },
    HEALTH_ROOM: { description: "A room for health checks." },
    CONTROL_ROOM: { description: "A room where alarms are received (관제)." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: "A space in a complex that services may be given in. Public." })
export class Space extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (spc_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "What it is called; a description where the source gives it no name. Public." })
  name!: string;
  @Open()
  @Field(() => SpaceKindName, { description: "What it is fitted for. Public." })
  kind!: SpaceKind;
  @Open()
  @Field(() => Float, { nullable: true, description: "Floor area in m²; null where it is not known. Public." })
  areaM2!: number | null;
  @Open()
  @Field(() => Int, {
    nullable: true,
    description: "How many people it takes at once; null where that is not known. Public.",
  })
  capacity!: number | null;
  @Open()
  @Field(() => Boolean, {
    description: "True where `capacity` was invented for demonstration, though the space itself may be real. Public.",
  })
  capacitySynthetic!: boolean;
  @Open()
  @Field(() => [String], { description: "What stands in it; empty where nothing is recorded. Public." })
  equipment!: string[];
  @Open()
  @Field(() => String, {
    nullable: true,
    description:
      "When it is open, in the syntax of OpenStreetMap's opening_hours, such as Mo-Fr 09:00-18:00; null where it is not known. Public.",
  })
  openHours!: string | null;
  @Open()
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is barrier-free (무장애); null where it is not known. Public.",
  })
  accessible!: boolean | null;
  @Field(() => Int, { description: "Its version, to be named by whoever changes it. Partners." })
  version!: number;
}
