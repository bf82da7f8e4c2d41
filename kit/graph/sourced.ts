import { Ctx, Field, ObjectType } from "type-graphql";
import type { FactLoaders } from "../facts/fact.loader";
import { FactSource } from "./fact-source";
import { Open } from "./open";

type FactContext = { load: FactLoaders };

/** What every public type says about where it comes from. */
@ObjectType()
export abstract class Sourced {
  factSourceId!: string | null;

  @Open()
  @Field(() => Boolean, {
    description: "True where this record was invented for demonstration; it then states no fact. Public.",
  })
  synthetic!: boolean;

  @Open()
  @Field(() => Boolean, {
    description: "True where this record was concluded from a source that does not say it in so many words. Public.",
  })
  inferred!: boolean;

  @Open()
  @Field(() => FactSource, {
    nullable: true,
    description: "The document that states this; null for synthetic records. Public.",
  })
  factSource(@Ctx() { load }: FactContext): Promise<FactSource | null> | null {
    return this.factSourceId ? load.factSource.load(this.factSourceId) : null;
  }
}
