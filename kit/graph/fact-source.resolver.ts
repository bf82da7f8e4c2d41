import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import type { FactLoaders } from "../facts/fact.loader";
import { FactSource } from "./fact-source";
import { Open } from "./open";

/** Every subgraph keeps the sources of its own facts under the same ids, so any of them may answer. */
@Resolver(() => FactSource)
export class FactSourceResolver {
  @Open()
  @Directive("@shareable")
  @Query(() => FactSource, {
    nullable: true,
    description: "A public document by its id; null where there is none. Public.",
  })
  factSource(
    @Arg("id", () => ID, { description: "The id of a FactSource." }) id: string,
    @Ctx() { load }: { load: FactLoaders },
  ): Promise<FactSource | null> {
    return load.factSource.load(id);
  }
}
