import { Field, ID, InputType, Int } from "type-graphql";

const IDEMPOTENCY_KEY =
  "A name of your own for this request, 1 to 255 characters. Sent again, the same request is answered with the first outcome and has no second effect.";

@InputType({ description: "A place of a new programme." })
export class ProgrammeSiteInput {
  @Field(() => ID, { nullable: true, description: "The space (spc_…); left out where it needs none." })
  spaceId?: string | null;
  @Field(() => ID, { nullable: true, description: "The complex (cpx_…); left out where it lies in none." })
  complexId?: string | null;
  @Field(() => [ID], { description: "The areas that it lies in, the largest first, by their 10-digit codes." })
  areaCodes!: string[];
}

@InputType({ description: "A programme to plan, from a template." })
export class CreateProgrammeInput {
  @Field(() => String, { description: "The slug of the template: see programmeTemplates." })
  template!: string;
  @Field(() => ID, { description: "The platform (plt_…) that it belongs to." })
  platformId!: string;
  @Field(() => String, { description: "A short name for addresses: 3 to 60 letters a to z, digits and hyphens." })
  slug!: string;
  @Field(() => String, { description: "Its official name, 2 to 100 characters, kept byte for byte." })
  name!: string;
  @Field(() => String, { nullable: true, description: "What it does, in Korean." })
  description?: string | null;
  @Field(() => [ProgrammeSiteInput], { description: "Where it will take place; empty where that is not known yet." })
  sites!: ProgrammeSiteInput[];
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: "A programme to bring into another state." })
export class MoveProgrammeInput {
  @Field(() => ID, { description: "The programme (prg_…)." })
  programmeId!: string;
  @Field(() => Int, { description: "The version that you read." })
  version!: number;
  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
