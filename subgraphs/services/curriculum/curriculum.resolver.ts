import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import type { ServiceRow } from "../services/service.entity";
import { Service } from "../services/service.type";
import type { CurriculumRow } from "./curriculum.entity";
import { Curriculum, CurriculumUpdated, UpdateCurriculumInput, UpdateCurriculumResult } from "./curriculum.type";
import { updateCurriculum, type UpdateCurriculumOutcome } from "./update-curriculum";

@Resolver(() => Service)
export class ServiceCurriculumResolver {
  @Open()
  @FieldResolver(() => Curriculum, {
    nullable: true,
    description: "What is taught in it; null where nobody wrote that down. Public.",
  })
  curriculum(@Root() { id }: ServiceRow, @Ctx() { load }: Context): Promise<CurriculumRow | null> {
    return load.curriculum.load(id);
  }
}

@Resolver(() => CurriculumUpdated)
export class CurriculumUpdatedResolver {
  @Mutation(() => UpdateCurriculumResult, {
    nullable: true,
    description:
      "Writes anew what is taught in a service of a programme. The agency that made the programme, and those with the role PLANNING or PROJECT_MANAGEMENT in it (ROLE_FORBIDDEN); NOT_FOUND, CURRICULUM_INVALID. Null where it is refused. Partners and staff.",
  })
  updateCurriculum(
    @Arg("input", () => UpdateCurriculumInput, { description: "Which service, and what is taught." })
    { units, ...input }: UpdateCurriculumInput,
    @Ctx() operation: Context,
  ): Promise<UpdateCurriculumOutcome> {
    const all = units.map(({ title, outline = null, minutes = null }) => ({ title, outline, minutes }));
    return operation.perform((work) => updateCurriculum(work, { ...input, units: all }));
  }

  @FieldResolver(() => Service, { nullable: true, description: "The service; never null. Partners and staff." })
  service(@Root() { serviceId }: CurriculumUpdated, @Ctx() { load }: Context): Promise<ServiceRow | null> {
    return load.service.load(serviceId);
  }
}
