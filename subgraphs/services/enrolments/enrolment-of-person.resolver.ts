import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { seeWithPass } from "../../../kit/see-with-pass";
import type { Context } from "../context";
import type { ProgrammeRow } from "../programmes/programme.entity";
import { Programme } from "../programmes/programme.type";
import { ResidentStub } from "../stubs/resident.stub";
import { keyOf } from "./enrolment-of-person.loader";
import type { EnrolmentRow } from "./enrolment.entity";
import { Enrolment } from "./enrolment-of-person.type";

@Resolver(() => ResidentStub)
export class ResidentEnrolmentsResolver {
  @Classified("WELFARE")
  @Directive('@requires(fields: "accessPass")')
  @ForSelf()
  @FieldResolver(() => [Enrolment], {
    nullable: true,
    description:
      "What this person takes part in, alone or with the household, the latest first; programmes for health only where HEALTH may be seen. Null with ACCESS_NO_BASIS for callers who may not see WELFARE of this person, and while the catalogue does not answer.",
  })
  enrolments(@Root() shown: ResidentStub, @Ctx() context: Context): Promise<EnrolmentRow[]> {
    return seeWithPass(context, shown, { field: "Resident.enrolments", dataClass: "WELFARE" }, (pass) =>
      context.load.enrolmentsOfPerson.load(keyOf(pass)),
    );
  }
}

@Resolver(() => Enrolment)
export class EnrolmentOfPersonResolver {
  @FieldResolver()
  key(@Root() { id }: EnrolmentRow, @Ctx() { viewer, secrets }: Context): string | null {
    return viewer.agency && secrets.records.seal(id, viewer.agency);
  }

  @FieldResolver(() => Programme, { nullable: true })
  programme(@Root() { programmeId }: EnrolmentRow, @Ctx() { load }: Context): Promise<ProgrammeRow | null> {
    return load.programme.load(programmeId);
  }
}
