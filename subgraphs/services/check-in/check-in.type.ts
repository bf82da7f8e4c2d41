import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Instant } from "../../../kit/graph/scalars";
import type { ServiceAudience } from "../programmes/programme.entity";
import { ServiceAudienceName } from "../programmes/vocabulary.type";

export enum CheckInResultName {
  CHECKED_IN = "checked_in",
  CODE_OVER = "code_over",
  NOT_RUNNING = "not_running",
  NOT_ENROLLED = "not_enrolled",
  LIST_SAYS_OTHERWISE = "list_says_otherwise",
}
registerEnumType(CheckInResultName, {
  name: "CheckInResult",
  description: "What came of somebody's checking in.",
  valuesConfig: {
    CHECKED_IN: { description: "They are on the list as present; also where they were before." },
    CODE_OVER: { description: "The code was edited, or is older than 90 seconds. Nothing was done." },
    NOT_RUNNING: {
      description:
        "People check in from half an hour before the session begins until it ends, and not to one that was called off or was held. Nothing was done.",
    },
    NOT_ENROLLED: {
      description:
        "The programme asks whoever takes part for something (Programme.eligibility), and the person is not enrolled. Nothing was done.",
    },
    LIST_SAYS_OTHERWISE: {
      description: "The list says that they are absent or excused; who keeps it corrects that. Nothing was done.",
    },
  },
});

@ObjectType({
  description:
    "What is shown at the door of a session, as a QR code, for people to check in by. It names nobody, and turns over every 30 seconds. Partners and staff.",
})
export class CheckInCode {
  @Field(() => String, { description: "What the QR code says. Partners and staff." })
  code!: string;
  @Field(() => Instant, { description: "Until when it is taken: 60 to 90 seconds. Partners and staff." })
  validUntil!: Date;
}

@InputType({ description: "The code of a session, and who read it." })
export class CheckInInput {
  @Field(() => String, { description: "What the QR code says (Session.checkInCode)." })
  code!: string;
  @Field(() => ID, { description: "Yourself (me { participantKey })." })
  participantKey!: string;
  @Field(() => ServiceAudienceName, {
    description: "As whom you come; who is enrolled counts as they are enrolled, whatever is said here.",
  })
  audience!: ServiceAudience;
}

@ObjectType({ description: "What came of checking in. The person alone." })
export class CheckIn {
  sessionId!: string | null;
  @ForSelf()
  @Field(() => CheckInResultName, { description: "What came of it. The person alone." })
  result!: CheckInResultName;
  @ForSelf()
  @Field(() => String, {
    nullable: true,
    description: "What to do, in English; null where you are checked in. The person alone.",
  })
  message!: string | null;
  @ForSelf()
  @Field(() => String, {
    nullable: true,
    description: "What to do, in Korean; null where you are checked in. The person alone.",
  })
  messageKo!: string | null;
}
