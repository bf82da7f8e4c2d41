import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { ServiceRow } from "../services/service.entity";
import { Service } from "../services/service.type";
import { CatalogueRowImported, ImportCatalogueResult } from "./catalogue-outcomes.type";
import { ImportCatalogueInput } from "./catalogue.input";
import { importCatalogue, type ImportCatalogueOutcome } from "./import-catalogue";

@Resolver(() => CatalogueRowImported)
export class CatalogueImportResolver {
  @Mutation(() => ImportCatalogueResult, {
    nullable: true,
    description:
      "Makes and changes services from a file: all that it names, or none if anything in it is wrong. A row is about the service with its id, else about the one with its name in its programme, else about a new one; so a file may be sent again. Of each programme that it names, its own agency may, and those with the role PLANNING or PROJECT_MANAGEMENT. Null where it is refused. Partners and staff.",
  })
  importCatalogue(
    @Arg("input", () => ImportCatalogueInput, { description: "The file." }) input: ImportCatalogueInput,
    @Ctx() operation: Context,
  ): Promise<ImportCatalogueOutcome> {
    return operation.perform((work) => importCatalogue(work, input));
  }

  @FieldResolver(() => Service, {
    nullable: true,
    description: "The service as it stands now; null where a dry run would make it. Partners and staff.",
  })
  service(@Root() { serviceId }: CatalogueRowImported, @Ctx() { load }: Context): Promise<ServiceRow | null> | null {
    return serviceId ? load.service.load(serviceId) : null;
  }
}
