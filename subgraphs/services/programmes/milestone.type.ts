import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { MilestoneKind } from "./milestone.entity";

export enum MilestoneKindName {
  ANNOUNCED = "announced",
  AGREED = "agreed",
  SELECTED = "selected",
  OPENED = "opened",
  TRAINED = "trained",
  STARTED = "started",
  LAUNCHED = "launched",
  SYSTEM_OPENED = "system_opened",
  HELD = "held",
}
registerEnumType(MilestoneKindName, {
  name: "MilestoneKind",
  description: "What happened at a milestone.",
  valuesConfig: {
    ANNOUNCED: { description: "It was announced." },
    AGREED: { description: "Agencies signed an agreement about it." },
    SELECTED: { description: "It was selected in a competition (공모사업 선정)." },
    OPENED: { description: "A place was opened (개소, 개관)." },
    TRAINED: { description: "Its staff was trained." },
    STARTED: { description: "It began to operate." },
    LAUNCHED: { description: "It was launched in public (런칭)." },
    SYSTEM_OPENED: { description: "An information system went into use." },
    HELD: { description: "An event of it was held." },
  },
});

@ObjectType({ description: "A step in the life of a programme, in the order in which the source tells it. Public." })
export class ProgrammeMilestone extends Sourced {
  @Open()
  @Field(() => String, { description: "What happened, in the words of the source." })
  name!: string;
  @Open()
  @Field(() => MilestoneKindName, { description: "What sort of step it was." })
  kind!: MilestoneKind;
}
