import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";

const SUBJECT_KEY = "The person, as your agency knows it.";
const IDEMPOTENCY_KEY = "A name of your own for this request, 1 to 255 characters.";

export enum GuardianVerificationName {
  TEXT_MESSAGE = "text_message",
  CARD = "card",
  MOBILE_IDENTITY = "mobile_identity",
  PAPER = "paper",
  EMAIL = "email",
  PHONE_CALL = "phone_call",
}
registerEnumType(GuardianVerificationName, {
  name: "GuardianVerification",
  description: "How it was made sure that somebody is the legal guardian (개인정보 보호법 시행령 Art. 17-2(1)).",
  valuesConfig: {
    TEXT_MESSAGE: { description: "A text message to the guardian's telephone (문자메시지)." },
    CARD: { description: "The guardian's card (카드 정보)." },
    MOBILE_IDENTITY: { description: "Identification by mobile telephone (휴대전화 본인인증)." },
    PAPER: { description: "A signed paper, in person, by post or fax (서면)." },
    EMAIL: { description: "An answer by electronic mail (전자우편)." },
    PHONE_CALL: { description: "A telephone call (전화)." },
  },
});

@InputType({ description: "Under which number your agency keeps a person in its own files." })
export class NumberPersonInput {
  @Field(() => ID, { description: SUBJECT_KEY })
  subjectKey!: string;
  @Field(() => ID, {
    nullable: true,
    description: "Your number, 1 to 100 characters, never a resident registration number; null takes it away.",
  })
  agencyLocalId!: string | null;
  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Who answers for a person in law." })
export class RecordGuardianInput {
  @Field(() => ID, { description: SUBJECT_KEY })
  subjectKey!: string;
  @Field(() => String, { description: "The guardian's name, 1 to 100 characters." })
  name!: string;
  @Field(() => String, { description: "What the guardian is to the person, such as 어머니; 1 to 100 characters." })
  relation!: string;
  @Field(() => String, { description: "The guardian's telephone number." })
  phone!: string;
  @Field(() => GuardianVerificationName, { description: "How that was made sure." })
  verifiedBy!: GuardianVerificationName;
  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "Who alone may know where a person lives." })
export class ProtectAddressInput {
  @Field(() => ID, { description: SUBJECT_KEY })
  subjectKey!: string;
  @Field(() => [ID], { description: "The agencies that may know it besides yours, by their ids; at most 20, or none." })
  namedAgencyIds!: string[];
  @Field(() => String, { description: "Why, in at least 10 characters; without personal data." })
  reason!: string;
  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "That an address need not be protected any more." })
export class EndAddressProtectionInput {
  @Field(() => ID, { description: SUBJECT_KEY })
  subjectKey!: string;
  @Field(() => String, { description: "Why, in at least 10 characters; without personal data." })
  reason!: string;
  @Field(() => ID, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: "The number is noted, or taken away. Your agency alone." })
export class PersonNumbered {
  residentId!: string;
}
@ObjectType({ implements: Problem, description: "Another person has this number. Your agency alone." })
export class NumberTaken extends Problem {}
@ObjectType({ description: "The guardian is kept in your agency's record. The agency that keeps it." })
export class GuardianRecorded {
  residentId!: string;
}
@ObjectType({
  description:
    "Where this person lives, and whoever lives there too, is told to nobody but your agency and the named ones. The agency that keeps the record.",
})
export class AddressProtected {
  residentId!: string;
}
@ObjectType({ description: "The address is told again as any other. The agency that keeps the record." })
export class AddressProtectionEnded {
  residentId!: string;
}

export const NumberPersonResult = createUnionType({
  name: "NumberPersonResult",
  description: "What came of numberPerson. Partners and staff.",
  types: () => [PersonNumbered, NumberTaken] as const,
});
export const RecordGuardianResult = createUnionType({
  name: "RecordGuardianResult",
  description: "What came of recordGuardian. Partners and staff.",
  types: () => [GuardianRecorded] as const,
});
export const ProtectAddressResult = createUnionType({
  name: "ProtectAddressResult",
  description: "What came of protectAddress. Partners and staff.",
  types: () => [AddressProtected] as const,
});
export const EndAddressProtectionResult = createUnionType({
  name: "EndAddressProtectionResult",
  description: "What came of endAddressProtection. Partners and staff.",
  types: () => [AddressProtectionEnded] as const,
});
