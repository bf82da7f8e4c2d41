import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Instant } from "../../../kit/graph/scalars";
import { Sourced } from "../../../kit/graph/sourced";
import type { SessionStatus } from "./session.entity";

export enum SessionStatusName {
  PLANNED = "planned",
  OPEN = "open",
  FULL = "full",
  HELD = "held",
  CANCELLED = "cancelled",
}
registerEnumType(SessionStatusName, {
  name: "SessionStatus",
  description: "How far a session has come.",
  valuesConfig: {
    PLANNED: { description: "Planned; nobody can register yet." },
    OPEN: { description: "Open to register." },
    FULL: { description: "Every place is taken." },
    HELD: { description: "It took place." },
    CANCELLED: { description: "It does not or did not take place." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "One meeting of a service: a class, a consultation hour, a collection round. Public; the people in it are only counted, for partners.",
})
export class Session extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (ses_…)." })
  id!: string;
  @Open()
  @Field(() => Instant, { description: "When it begins." })
  startsAt!: Date;
  @Open()
  @Field(() => Instant, { description: "When it ends." })
  endsAt!: Date;
  @Open()
  @Field(() => Int, { nullable: true, description: "How many places it has; null where that is unknown." })
  capacity!: number | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "The group of residents that leads it, by the group's name; null where an agency does.",
  })
  ledByGroup!: string | null;
  @Open()
  @Field(() => SessionStatusName, { description: "How far it has come." })
  status!: SessionStatus;
  @Field(() => Int, { description: "Counts its changes; whoever changes it names the version read. Partners." })
  version!: number;
}

export const SessionConnection = connectionOf("Session", () => Session, { open: true });
