import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { Problem } from "../../../kit/graph/problem";
import { LocalDate } from "../../../kit/graph/scalars";
import { SexName } from "./resident.type";

@InputType({ description: "A person as the agency knows them. Never a resident registration number." })
export class RegisterPersonInput {
  @Field(() => String, { description: "The name, 1 to 100 characters." })
  name!: string;
  @Field(() => LocalDate, { description: "The day of birth." })
  birthDate!: string;
  @Field(() => SexName, { description: "The sex as entered in the register." })
  sex!: SexName;
  @Field(() => String, { description: "The telephone number." })
  phone!: string;
  @Field(() => String, { nullable: true, description: "The address, where it is known." })
  address!: string | null;
  @Field(() => ID, { description: "The code of the area that the person lives in, 10 digits." })
  areaCode!: string;
  @Field(() => String, { description: "A name of your own for this request, 1 to 255 characters." })
  idempotencyKey!: string;
}

@InputType({ description: "What must fit together for a person to be known." })
export class ResolvePersonInput {
  @Field(() => String, { description: "The name; spaces do not matter." })
  name!: string;
  @Field(() => LocalDate, { description: "The day of birth." })
  birthDate!: string;
  @Field(() => String, { description: "The telephone number; only its digits matter." })
  phone!: string;
}

@ObjectType({ description: "The record is kept, as your agency's own. Partners and staff." })
export class PersonRegistered {
  residentId!: string;
}

@ObjectType({ description: "Exactly one person fits in everything. Partners and staff with a purpose and a basis." })
export class PersonKnown {
  residentId!: string;
}

@ObjectType({
  implements: Problem,
  description: "Somebody fits in part; people must compare. Partners and staff with a purpose and a basis.",
})
export class PersonForReview extends Problem {}

@ObjectType({
  implements: Problem,
  description: "Nobody fits. Partners and staff with a purpose and a basis.",
})
export class PersonUnknown extends Problem {}

export const RegisterPersonResult = createUnionType({
  name: "RegisterPersonResult",
  description: "What came of registerPerson. Partners and staff.",
  types: () => [PersonRegistered] as const,
});

export const ResolvePersonResult = createUnionType({
  name: "ResolvePersonResult",
  description: "What came of resolvePerson. Partners and staff.",
  types: () => [PersonKnown, PersonForReview, PersonUnknown] as const,
});
