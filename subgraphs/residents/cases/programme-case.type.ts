import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { ForSelf } from "../../../kit/graph/only";
import { LocalDate } from "../../../kit/graph/scalars";
import { AgencyStub } from "../stubs/agency.stub";
import { CaseManagementProgrammeStub } from "../stubs/case-management-programme.stub";

export enum ProgrammeCaseRoleName {
  LEAD = "lead",
  SUPPORTING = "supporting",
  NOTIFIED = "notified",
}
registerEnumType(ProgrammeCaseRoleName, {
  name: "ProgrammeCaseRole",
  description: "What a programme does in a case (주사례관리, 협력).",
  valuesConfig: {
    LEAD: { description: "It leads (주사례관리 기관)." },
    SUPPORTING: { description: "It supports (협력 기관)." },
    NOTIFIED: { description: "It was told and does nothing yet (통보)." },
  },
});

@ObjectType({
  description:
    "That a case-management programme works for a person. Whoever may see WELFARE of the person; of programmes for mental health, addiction, suicide and disability only who may see HEALTH, of child protection and domestic violence only who may see SENSITIVE.",
})
export class ProgrammeCase {
  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description: "This record for your agency, and for no other; null for callers without an agency.",
  })
  key!: string | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => CaseManagementProgrammeStub, {
    nullable: true,
    description: "The programme; null where you may not know.",
  })
  programme!: CaseManagementProgrammeStub | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => AgencyStub, { nullable: true, description: "The agency that works on it; null where you may not know." })
  agency!: AgencyStub | null;
  // Who sees a supporting programme and no leading one would know that something is hidden.
  @Classified("WELFARE", "HEALTH", "SENSITIVE")
  @ForSelf()
  @Field(() => ProgrammeCaseRoleName, {
    nullable: true,
    description:
      "Its part in the case; null with ACCESS_NO_BASIS for whoever may not see all programmes of the person.",
  })
  role!: ProgrammeCaseRoleName | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: "Its first day; null where you may not know." })
  validFrom!: string | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer works on it; null while it does, or where you may not know.",
  })
  validTo!: string | null;
}
