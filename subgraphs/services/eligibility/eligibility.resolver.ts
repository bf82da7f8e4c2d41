import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Open } from "../../../kit/graph/open";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { AgencyStub } from "../stubs/agency.stub";
import { Eligibility, EnrolmentRuleSet, SetEnrolmentRuleInput, SetEnrolmentRuleResult } from "./eligibility.type";
import type { EnrolmentRuleRow } from "./enrolment-rule.entity";
import { asksForTenancy, explain } from "./explain";
import { setEnrolmentRule, type SetEnrolmentRuleOutcome } from "./set-enrolment-rule";

type Shown = Omit<Eligibility, "owner"> & { tenantsOf: string | null };

const ANYBODY = { unit: "person", capacity: null, tenantsOf: null, sigunguCode: null, version: 0 } as const;

const shown = (rule: EnrolmentRuleRow | null): Shown => ({
  ...(rule ?? ANYBODY),
  openToAll: !asksForTenancy(rule),
  ...explain(rule),
});

@Resolver(() => Programme)
export class ProgrammeEligibilityResolver {
  @Open()
  @FieldResolver(() => Eligibility, { description: "Who may take part. Public." })
  async eligibility(@Root() { id }: ProgrammeRow, @Ctx() { load }: Context): Promise<Shown> {
    return shown(await load.enrolmentRule.load(id));
  }
}

@Resolver(() => Eligibility)
export class EligibilityResolver {
  @Open()
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description:
      "The agency in whose complexes one must be a tenant; null where none is asked for, and while the owner of agencies does not answer.",
  })
  owner(@Root() { tenantsOf }: Shown): AgencyStub | null {
    return tenantsOf === null ? null : { id: tenantsOf };
  }
}

@Resolver(() => EnrolmentRuleSet)
export class EnrolmentRuleSetResolver {
  @Mutation(() => SetEnrolmentRuleResult, {
    nullable: true,
    description:
      "Says who may take part in a programme: as data, at any time. The agency that made it, and those with the role PLANNING or PROJECT_MANAGEMENT in it (ROLE_FORBIDDEN); CAPACITY_INVALID. Null where it is refused. Partners and staff.",
  })
  setEnrolmentRule(
    @Arg("input", () => SetEnrolmentRuleInput, { description: "Which programme, and who." })
    { capacity = null, tenantsOf = null, sigunguCode = null, ...input }: SetEnrolmentRuleInput,
    @Ctx() operation: Context,
  ): Promise<SetEnrolmentRuleOutcome> {
    return operation.perform((work) => setEnrolmentRule(work, { ...input, capacity, tenantsOf, sigunguCode }));
  }

  @FieldResolver(() => Programme, { nullable: true, description: "The programme; never null. Partners and staff." })
  programme(@Root() { programmeId }: EnrolmentRuleSet, @Ctx() { load }: Context): Promise<ProgrammeRow | null> {
    return load.programme.load(programmeId);
  }
}
