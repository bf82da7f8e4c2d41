import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { endEnrolment, type EndEnrolmentOutcome } from "./end-enrolment";
import { enrol, type EnrolOutcome } from "./enrol";
import {
  EndEnrolmentInput,
  EndEnrolmentResult,
  EnrolInput,
  EnrolmentEnded,
  EnrolmentMade,
  EnrolResult,
} from "./enrolment-changes.type";
import { Enrolment } from "./enrolment-of-person.type";
import type { EnrolmentRow } from "./enrolment.entity";

const MAY = "An agency with the role OPERATION, OUTREACH or HEALTH_SERVICE in the programme may (ROLE_FORBIDDEN).";
const KEPT = {
  nullable: true,
  description: "The enrolment as it stands now; never null while it exists. Partners and staff.",
} as const;

@Resolver(() => Enrolment)
export class EnrolmentOfKeyResolver {
  @Query(() => Enrolment, {
    nullable: true,
    description:
      "An enrolment that your agency was given the key of; null where there is none. For a stated purpose and basis (ACCESS_NO_BASIS), not for statistics (USE_AGGREGATES). Whoever enrols in the programme. Partners and staff.",
  })
  async enrolment(
    @Arg("key", () => ID, { description: "Enrolment.key." }) key: string,
    @Ctx() { load, viewer, secrets }: Context,
  ): Promise<EnrolmentRow | null> {
    const id = viewer.agency && secrets.records.open(key, viewer.agency);
    return id ? load.enrolment.load(id) : null;
  }
}

@Resolver(() => EnrolmentMade)
export class EnrolmentMadeResolver {
  @Mutation(() => EnrolResult, {
    nullable: true,
    description: `Enrols a person in a programme, or the household as one; on the waiting list where there is no place. Who may take part says Programme.eligibility; no consent beyond the programme's own is asked for. ${MAY} Null where it is refused. Partners and staff.`,
  })
  enrol(
    @Arg("input", () => EnrolInput, { description: "Who, and in which programme." }) input: EnrolInput,
    @Ctx() operation: Context,
  ): Promise<EnrolOutcome> {
    return operation.perform((work) => enrol(work, operation.secrets, input));
  }

  @FieldResolver(() => Enrolment, KEPT)
  enrolment(@Root() { enrolmentId }: EnrolmentMade, @Ctx() { load }: Context): Promise<EnrolmentRow | null> {
    return load.enrolment.load(enrolmentId);
  }
}

@Resolver(() => EnrolmentEnded)
export class EnrolmentEndedResolver {
  @Mutation(() => EndEnrolmentResult, {
    nullable: true,
    description: `Ends an enrolment; whoever waits longest gets the place. ${MAY} NOT_FOUND for a key that is not your agency's. Null where it is refused. Partners and staff.`,
  })
  endEnrolment(
    @Arg("input", () => EndEnrolmentInput, { description: "Which, and how." }) input: EndEnrolmentInput,
    @Ctx() operation: Context,
  ): Promise<EndEnrolmentOutcome> {
    return operation.perform((work) => endEnrolment(work, operation.secrets, input));
  }

  @FieldResolver(() => Enrolment, KEPT)
  enrolment(@Root() { enrolmentId }: EnrolmentEnded, @Ctx() { load }: Context): Promise<EnrolmentRow | null> {
    return load.enrolment.load(enrolmentId);
  }
}
