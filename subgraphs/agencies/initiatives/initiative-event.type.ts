import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { InitiativeEventKind } from "./initiative-event.entity";

export enum InitiativeEventKindName {
  LAUNCH = "launch",
  OPENING = "opening",
  SIGNING = "signing",
  CONSULTING = "consulting",
}
registerEnumType(InitiativeEventKindName, {
  name: "InitiativeEventKind",
  description: "What kind of event it was.",
  valuesConfig: {
    LAUNCH: { description: "A launch (런칭 행사)." },
    OPENING: { description: "An opening ceremony (개소식)." },
    SIGNING: { description: "The signing of an agreement." },
    CONSULTING: { description: "A round or year of consulting (컨설팅)." },
  },
});

@ObjectType({ description: "Something that took place in an initiative. Public." })
export class InitiativeEvent extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (evt_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "What it was, in Korean." })
  name!: string;
  @Open()
  @Field(() => InitiativeEventKindName, { description: "What kind of event it was." })
  kind!: InitiativeEventKind;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "Where, in the words of the source; null where it does not say.",
  })
  place!: string | null;
}
