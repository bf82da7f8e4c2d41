import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { CatalogueFormatName } from "../imports/catalogue.input";
import type { TableFormat } from "../imports/read-table";
import { PlatformStub } from "../stubs/platform.stub";
import { CatalogueFile } from "./catalogue-file.type";
import { writeCatalogue } from "./write-catalogue";
import { MEDIA_TYPES } from "./write-table";

@Resolver(() => PlatformStub)
export class PlatformCatalogueFileResolver {
  @Open()
  @Directive('@requires(fields: "name")')
  @FieldResolver(() => CatalogueFile, {
    nullable: true,
    description:
      "The services of its programmes as a file, in the order of the programmes' names and their own. Public.",
  })
  async catalogueFile(
    @Root() { id, name: platform }: Required<PlatformStub>,
    @Arg("format", () => CatalogueFormatName, { description: "In which form." }) format: TableFormat,
    @Ctx() { load }: Context,
  ): Promise<CatalogueFile> {
    const programmes = await load.cataloguedProgrammes.load(id);
    const services = await load.servicesOfProgramme.loadMany(programmes.map((programme) => programme.id));
    const listed = programmes.flatMap(({ name: program }, at) => {
      const found = services[at];
      if (!found || found instanceof Error) throw found ?? new Error("services were loaded for each programme");
      return found.map((service) => ({ service, program, platform }));
    });
    const content = await writeCatalogue(listed, format);
    return {
      fileName: `services-${id}.${format}`,
      mediaType: MEDIA_TYPES[format],
      rows: listed.length,
      content: content.toString("base64"),
    };
  }
}
