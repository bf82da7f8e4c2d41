import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { ForSelf } from "../../../kit/graph/only";
import { Classified } from "../../../kit/graph/classified";
import { LocalDate } from "../../../kit/graph/scalars";
import { Unit } from "../units/unit.type";

export enum TenancyStatusName {
  OFFERED = "offered",
  ACTIVE = "active",
  RENEWAL_DUE = "renewal_due",
  NOTICE = "notice",
  ENDED = "ended",
}
registerEnumType(TenancyStatusName, {
  name: "TenancyStatus",
  description: "Where a tenancy (임대차 계약) stands.",
  valuesConfig: {
    OFFERED: { description: "Offered and not yet begun." },
    ACTIVE: { description: "It runs." },
    RENEWAL_DUE: { description: "It runs, and its renewal is due." },
    NOTICE: { description: "It runs, and notice was given." },
    ENDED: { description: "It has ended." },
  },
});

@ObjectType({
  description:
    "A household's lease of a unit (임대차 계약), as its landlord keeps it. Whoever may see HOUSING of the person.",
})
export class Tenancy {
  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description: "This tenancy for your agency, and for no other; null for callers without an agency.",
  })
  key!: string | null;

  @Classified("HOUSING")
  @ForSelf()
  @Field(() => TenancyStatusName, { nullable: true, description: "Where it stands; null where you may not know." })
  status!: TenancyStatusName | null;

  @Classified("HOUSING", "LOCATION")
  @ForSelf()
  @Field(() => Unit, {
    nullable: true,
    description:
      "The dwelling that is let: where the person lives. ACCESS_NO_BASIS for callers who may not see LOCATION of this person, also where the address is protected.",
  })
  unit!: Unit | null;

  @Classified("HOUSING")
  @ForSelf()
  @Field(() => LocalDate, { nullable: true, description: "Its first day; null where you may not know." })
  validFrom!: string | null;

  @Classified("HOUSING")
  @ForSelf()
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer runs; null while no end is known, or where you may not know.",
  })
  validTo!: string | null;
}
