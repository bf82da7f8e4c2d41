import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import { see } from "../access/see";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { AgencyStub } from "../stubs/agency.stub";
import { CaseManagementProgrammeStub } from "../stubs/case-management-programme.stub";
import type { ProgrammeCaseOfPerson } from "./programme-case.loader";
import { ProgrammeCase, ProgrammeCaseRoleName } from "./programme-case.type";
import type { ProgrammeRoleRow } from "./programme-role.entity";
import { visibleMemberships } from "./visible-memberships.policy";

const FIELD = "Resident.programmeCases";

@Resolver(() => Resident)
export class ResidentProgrammeCasesResolver {
  @Classified("WELFARE")
  @ForSelf()
  @FieldResolver(() => [ProgrammeCase], {
    nullable: true,
    description:
      "The case-management programmes that work for this person, former ones included, the latest first. One that you may not know of is left out, and nothing tells that it was. ACCESS_NO_BASIS for callers who may not see WELFARE of this person.",
  })
  programmeCases(@Root() { id }: ResidentRow, @Ctx() context: Context): Promise<ProgrammeCaseOfPerson[]> {
    const { load, viewer, evidence } = context;
    return see(context, { residentId: id, field: FIELD, dataClass: "WELFARE" }, async () => {
      const [access, all] = await Promise.all([load.access.load(id), load.programmeCasesOfPerson.load(id)]);
      const shown = visibleMemberships(all, { classes: access?.classes ?? new Set(), agency: viewer.agency });
      for (const { dataClass } of shown)
        evidence.add({
          subject: id,
          action: "view",
          fields: [FIELD],
          classes: [dataClass],
          result: "allowed",
          refusal: null,
        });
      return shown;
    });
  }
}

@Resolver(() => ProgrammeCase)
export class ProgrammeCaseResolver {
  @FieldResolver()
  key(@Root() { id }: ProgrammeCaseOfPerson, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }

  @FieldResolver(() => CaseManagementProgrammeStub)
  programme(@Root() row: ProgrammeCaseOfPerson): CaseManagementProgrammeStub {
    return { code: row.programmeCode, version: row.programmeVersion };
  }

  @FieldResolver(() => ProgrammeCaseRoleName)
  role(@Root() { id, of }: ProgrammeCaseOfPerson, @Ctx() context: Context): Promise<ProgrammeRoleRow["role"] | null> {
    const looking = { residentId: of, field: "ProgrammeCase.role" };
    return see(context, { ...looking, dataClass: "HEALTH" }, () =>
      see(
        context,
        { ...looking, dataClass: "SENSITIVE" },
        async () => (await context.load.programmeRole.load(id))?.role ?? null,
      ),
    );
  }

  @FieldResolver(() => AgencyStub)
  agency(@Root() { agencyId }: ProgrammeCaseOfPerson): AgencyStub {
    return { id: agencyId };
  }
}
