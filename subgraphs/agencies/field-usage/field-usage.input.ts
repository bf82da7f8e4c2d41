import { ArgsType, Directive, Field, ID, InputType, Int } from "type-graphql";
import { PageArgs } from "../../../kit/graph/connection";
import { LocalDate } from "../../../kit/graph/scalars";

const SINCE = { nullable: true, description: "From this day on, in Seoul; left out: as long as it has been counted." };

@ArgsType()
export class DeprecatedFieldsInUseArgs extends PageArgs {
  @Field(() => LocalDate, SINCE)
  since?: string | null;
}

@ArgsType()
export class FieldUsageArgs extends DeprecatedFieldsInUseArgs {
  @Field(() => String, { description: "The field, such as Resident.name." })
  coordinate!: string;
}

@Directive("@inaccessible")
@InputType({ description: "How many requests of a day one consumer asked for a field with. Gateways only." })
export class FieldUseInput {
  @Field(() => LocalDate, { description: "The day, in Seoul." })
  day!: string;
  @Field(() => String, { description: "The field, such as Resident.name." })
  coordinate!: string;
  @Field(() => Boolean, { description: "Whether it is deprecated." })
  isDeprecated!: boolean;
  @Field(() => ID, { nullable: true, description: "The client; null where people asked." })
  clientId?: string | null;
  @Field(() => ID, { nullable: true, description: "The agency; null where somebody without one asked." })
  agencyId?: string | null;
  @Field(() => ID, { nullable: true, description: "The registered operation; null where a text was sent." })
  operationId?: string | null;
  @Field(() => Int, { description: "How many requests." })
  requests!: number;
}
