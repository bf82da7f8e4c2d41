import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Instant } from "../../../kit/graph/scalars";

export enum PrivacyTaskKindName {
  RIGHTS_REQUEST = "rights_request",
  ACCESS_DISPUTE = "access_dispute",
  MISUSE_NOTICE = "misuse_notice",
  EMERGENCY_REVIEW = "emergency_review",
  EMERGENCY_NOTICE = "emergency_notice",
  DESTRUCTION = "destruction",
}
registerEnumType(PrivacyTaskKindName, {
  name: "PrivacyTaskKind",
  description: "What an agency owes to a person.",
  valuesConfig: {
    RIGHTS_REQUEST: { description: "An answer to answerRightsRequest, within 10 days." },
    ACCESS_DISPUTE: { description: "An answer to answerAccessDispute, within 10 days." },
    MISUSE_NOTICE: { description: "A notice by sendMisuseNotice, within 72 hours." },
    EMERGENCY_REVIEW: { description: "The review of a look in an emergency, within 24 hours." },
    EMERGENCY_NOTICE: { description: "That the person is told of a look in an emergency, within 5 days." },
    DESTRUCTION: {
      description: "What was given under a consent that has ended, to confirmDestruction, within 5 days.",
    },
  },
});

@ObjectType({
  description:
    "Something that an agency owes to a person, with its clock. The agency's systems, and its privacy officers.",
})
export class PrivacyTask {
  @Field(() => PrivacyTaskKindName, { description: "What is owed." })
  kind!: PrivacyTaskKindName;
  @Field(() => ID, {
    description: "The record that it is about: a request, a dispute, a notice, an emergency access, a consent.",
  })
  about!: string;
  @Field(() => Instant, { description: "When its clock began." })
  since!: Date;
  @Field(() => Instant, { description: "When it ends." })
  dueAt!: Date;
}
