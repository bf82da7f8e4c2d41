import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Problem } from "../../../kit/graph/problem";
import { Instant } from "../../../kit/graph/scalars";

export enum ConsentKindName {
  PROVISION = "provision",
  SENSITIVE = "sensitive",
}
registerEnumType(ConsentKindName, {
  name: "ConsentKind",
  description: "What is consented to. The two are never given in one tick.",
  valuesConfig: {
    PROVISION: { description: "That data that is not sensitive is given to another agency (PIPA Art. 17)." },
    SENSITIVE: { description: "That sensitive data, such as health, is given to another agency (PIPA Art. 23)." },
  },
});

export enum ConsentMethodName {
  PAPER = "paper",
  PHONE = "phone",
  WEB = "web",
  EMAIL = "email",
}
registerEnumType(ConsentMethodName, {
  name: "ConsentMethod",
  description: "How a consent was given (PIPA Decree Art. 17(2)).",
  valuesConfig: {
    PAPER: { description: "Signed on paper." },
    PHONE: { description: "By telephone, recorded as the decree asks." },
    WEB: { description: "On a web page." },
    EMAIL: { description: "By e-mail." },
  },
});

export enum GuardianMethodName {
  TEXT_MESSAGE = "text_message",
  CARD = "card",
  PHONE_IDENTITY = "phone_identity",
  PAPER = "paper",
  EMAIL = "email",
  CALL = "call",
}
registerEnumType(GuardianMethodName, {
  name: "GuardianMethod",
  description: "How a legal guardian was verified (PIPA Decree Art. 17-2(1)).",
  valuesConfig: {
    TEXT_MESSAGE: { description: "Consented on a page, which a text message to their telephone confirmed." },
    CARD: { description: "Consented on a page with a credit or debit card of their own." },
    PHONE_IDENTITY: { description: "Consented on a page and identified themselves by their mobile telephone." },
    PAPER: { description: "Signed on paper, handed in or sent by post or facsimile." },
    EMAIL: { description: "Answered an e-mail with their consent." },
    CALL: { description: "Consented on the telephone." },
  },
});

@ObjectType({
  description:
    "A person's consent that the keeper of the record gives one agency data about them, for one purpose. It is never changed: a new one takes its place. The two agencies, and the person.",
})
export class Consent {
  @ForSelf()
  @Field(() => ID, { description: "The consent." })
  id!: string;
  @ForSelf()
  @Field(() => ConsentKindName, { description: "What is consented to." })
  kind!: ConsentKindName;
  @ForSelf()
  @Field(() => ID, { description: "The agency that may be given the data; exactly one." })
  recipientAgencyId!: string;
  @ForSelf()
  @Field(() => String, { description: "What the recipient may use it for, such as HEALTH_CARE." })
  purpose!: string;
  @ForSelf()
  @Field(() => [String], { description: "The classes of data, such as PII_BASIC." })
  classes!: string[];
  @ForSelf()
  @Field(() => String, { description: "What the person was told of the right to refuse and what refusing means." })
  refusalText!: string;
  @ForSelf()
  @Field(() => Instant, { description: "When it was given." })
  givenAt!: Date;
  @ForSelf()
  @Field(() => Instant, { description: "From then on it opens nothing." })
  validTo!: Date;
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When it was withdrawn; null while it was not." })
  withdrawnAt!: Date | null;
}

export enum DestructionMethodName {
  ERASED = "erased",
  SHREDDED = "shredded",
  NOTHING_KEPT = "nothing_kept",
}
registerEnumType(DestructionMethodName, {
  name: "DestructionMethod",
  description: "How a recipient destroyed what it was given (PIPA Decree Art. 16).",
  valuesConfig: {
    ERASED: { description: "Electronic files, so that they cannot be restored." },
    SHREDDED: { description: "Paper, shredded or burnt." },
    NOTHING_KEPT: { description: "It kept nothing beyond what it looked at in the hub." },
  },
});

@ObjectType({
  description:
    "That what was given under a consent that has ended is to be destroyed (PIPA Art. 21, 37). The two agencies, and the person.",
})
export class ConsentDestruction {
  @ForSelf()
  @Field(() => [String], {
    description: "The classes of data that the consent opened, wherever in the hub they are kept.",
  })
  classes!: string[];
  @ForSelf()
  @Field(() => Instant, { nullable: true, description: "When the recipient confirmed it; null while it did not." })
  confirmedAt!: Date | null;
  @ForSelf()
  @Field(() => DestructionMethodName, {
    nullable: true,
    description: "How it was done; null while it was not confirmed.",
  })
  method!: DestructionMethodName | null;
}

@ObjectType({
  description:
    "What a recipient saw under a consent, as the evidence of the owner of people has it; what it saw of tenancies and enrolments stands in the evidence of their owners. The two agencies, and the person.",
})
export class ProvidedData {
  @ForSelf()
  @Field(() => [String], { description: "Which fields, such as Resident.name." })
  fields!: string[];
  @ForSelf()
  @Field(() => [String], { description: "Which of the consent's classes of data." })
  classes!: string[];
  @ForSelf()
  @Field(() => Instant, { description: "The first look." })
  firstAt!: Date;
  @ForSelf()
  @Field(() => Instant, { description: "The last look." })
  lastAt!: Date;
}

@InputType({ description: "What the person was told and agreed to: the five items of PIPA Art. 17(2), and how." })
export class GiveConsentInput {
  @Field(() => ID, { description: "The person, as your agency knows it." })
  subjectKey!: string;
  @Field(() => ConsentKindName, { description: "What is consented to." })
  kind!: ConsentKindName;
  @Field(() => ID, { nullable: true, description: "Who may be given the data: the id of one agency, never a group." })
  recipientAgencyId!: string | null;
  @Field(() => String, { nullable: true, description: "What for, such as HEALTH_CARE." })
  purpose!: string | null;
  @Field(() => [String], { description: "The classes of data; sensitive ones only in a consent of kind SENSITIVE." })
  classes!: string[];
  @Field(() => Instant, { nullable: true, description: "Until when the recipient may keep and use it." })
  validTo!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: "The right to refuse and what refusing means, as it was told; at least 10 characters.",
  })
  refusalText!: string | null;
  @Field(() => ConsentMethodName, { description: "How it was given." })
  method!: ConsentMethodName;
  @Field(() => GuardianMethodName, {
    nullable: true,
    description:
      "For a child under 14 or an adult ward: how the legal guardian, who consents, was verified; who it is must be recorded (recordGuardian). Null for everybody else.",
  })
  guardianMethod!: GuardianMethodName | null;
  @Field(() => ID, { nullable: true, description: "The consent that this one takes the place of." })
  supersedes!: string | null;
  @Field(() => String, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "What a recipient did with what it was given." })
export class ConfirmDestructionInput {
  @Field(() => ID, { description: "The consent that has ended." })
  consentId!: string;
  @Field(() => DestructionMethodName, { description: "How it was destroyed." })
  method!: DestructionMethodName;
}

@ObjectType({ description: "The consent is recorded and holds from now on. The agency that keeps the record." })
export class ConsentGiven {
  consentId!: string;
}

@ObjectType({
  implements: Problem,
  description: "Something that the law asks for is not there; nothing was recorded. The agency that keeps the record.",
})
export class ConsentIncomplete extends Problem {
  @Field(() => [String], { description: "Which: recipient, purpose, items, period, refusalText." })
  missing!: string[];
}

@ObjectType({
  implements: Problem,
  description:
    "The person is under 14 and no verified guardian consented; nothing was recorded. The agency that keeps the record.",
})
export class GuardianRequired extends Problem {}

export const GiveConsentResult = createUnionType({
  name: "GiveConsentResult",
  description: "What came of giveConsent. Partners.",
  types: () => [ConsentGiven, ConsentIncomplete, GuardianRequired] as const,
});
