import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Invalid } from "../../../kit/errors";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import { CatalogueFormatName } from "../imports/catalogue.input";
import { MOST_ROWS } from "../imports/limits";
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
      "The services of its programmes as a file, in the order of the programmes' names and their own; in parts of 1,000 rows, as many as importCatalogue takes (PART_INVALID). Public.",
  })
  async catalogueFile(
    @Root() { id, name: platform }: Required<PlatformStub>,
    @Arg("format", () => CatalogueFormatName, { description: "In which form." }) format: TableFormat,
    @Arg("part", () => Int, { defaultValue: 1, description: "Which part of it, counted from 1." }) part: number,
    @Ctx() { load }: Context,
  ): Promise<CatalogueFile> {
    const programmes = await load.cataloguedProgrammes.load(id);
    const services = await load.servicesOfProgramme.loadMany(programmes.map((programme) => programme.id));
    const listed = programmes.flatMap(({ name: program }, at) => {
      const found = services[at];
      if (!found || found instanceof Error) throw found ?? new Error("services were loaded for each programme");
      return found.map((service) => ({ service, program, platform }));
    });
    const parts = Math.max(1, Math.ceil(listed.length / MOST_ROWS));
    if (part < 1 || part > parts) throw noSuchPart(parts);
    const rows = listed.slice((part - 1) * MOST_ROWS, part * MOST_ROWS);
    const content = await writeCatalogue(rows, format);
    return {
      fileName: `services-${id}${parts > 1 ? `-${part}` : ""}.${format}`,
      mediaType: MEDIA_TYPES[format],
      rows: rows.length,
      parts,
      content: content.toString("base64"),
    };
  }
}

const noSuchPart = (parts: number): Invalid =>
  new Invalid(
    `The catalogue has ${parts} part(s), counted from 1. Ask for one of them.`,
    `서비스 목록은 1부터 ${parts}까지의 부분으로 나뉩니다. 그 가운데 하나를 요청하십시오.`,
    "PART_INVALID",
  );
