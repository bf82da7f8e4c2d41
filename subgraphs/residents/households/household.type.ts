import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Classified } from "../../../kit/graph/classified";
import { LocalDate, PeopleCount } from "../../../kit/graph/scalars";
import { ForSelf } from "../../../kit/graph/only";
import { PersonInList } from "../people/person-in-list.type";

export enum HouseholdKindName {
  ALONE = "alone",
  COUPLE = "couple",
  PARENTS_AND_CHILDREN = "parents_and_children",
  ONE_PARENT = "one_parent",
  GRANDPARENTS = "grandparents",
  OTHER = "other",
}
registerEnumType(HouseholdKindName, {
  name: "HouseholdKind",
  description: "How a household is made up (가구 유형).",
  valuesConfig: {
    ALONE: { description: "One person (1인 가구)." },
    COUPLE: { description: "A couple alone (부부 가구)." },
    PARENTS_AND_CHILDREN: { description: "Parents and children (부부·자녀 가구)." },
    ONE_PARENT: { description: "One parent and children (한부모 가구)." },
    GRANDPARENTS: { description: "Grandparents and grandchildren (조손 가구)." },
    OTHER: { description: "Made up in another way, or not told." },
  },
});

export enum RelationName {
  HEAD = "head",
  SPOUSE = "spouse",
  CHILD = "child",
  PARENT = "parent",
  GRANDCHILD = "grandchild",
  SIBLING = "sibling",
  OTHER = "other",
}
registerEnumType(RelationName, {
  name: "HouseholdRelation",
  description: "What a member is to the head of the household (세대주와의 관계).",
  valuesConfig: {
    HEAD: { description: "The head (세대주)." },
    SPOUSE: { description: "Husband or wife (배우자)." },
    CHILD: { description: "Son or daughter (자녀)." },
    PARENT: { description: "Father or mother (부모)." },
    GRANDCHILD: { description: "Grandchild (손자녀)." },
    SIBLING: { description: "Brother or sister (형제자매)." },
    OTHER: { description: "Another relation, or none (기타)." },
  },
});

@ObjectType({ description: "Somebody of a household. Whoever may see WELFARE of the person asked about." })
export class HouseholdMember {
  residentId!: string;
  @Classified("WELFARE")
  @Field(() => RelationName, {
    nullable: true,
    description: "What this member is to the head; null where you may not know.",
  })
  relation!: RelationName | null;
  @Classified("WELFARE")
  @Field(() => LocalDate, { nullable: true, description: "The first day of it; null where you may not know." })
  validFrom!: string | null;
  @Classified("WELFARE")
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer holds; null while no end is known, or where you may not know.",
  })
  validTo!: string | null;
  @Classified("WELFARE")
  @Field(() => PersonInList, {
    nullable: true,
    description:
      "The member as every list shows people. To see more, ask for the person, with a basis that holds there.",
  })
  person!: PersonInList | null;
}

@ObjectType({ description: "Who lives together (가구). Whoever may see WELFARE of the person asked about." })
export class Household {
  @ForSelf()
  @Field(() => ID, {
    nullable: true,
    description: "This household for your agency, and for no other; null for callers without an agency.",
  })
  key!: string | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => HouseholdKindName, {
    nullable: true,
    description: "How it is made up; null where you may not know.",
  })
  kind!: HouseholdKindName | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => PeopleCount, { nullable: true, description: "How many people live in it; null where you may not know." })
  size!: number | null;
  @Classified("WELFARE")
  @ForSelf()
  @Field(() => Boolean, { nullable: true, description: "Whether somebody lives alone; null where you may not know." })
  livesAlone!: boolean | null;
  @Classified("WELFARE")
  @Field(() => [HouseholdMember], {
    nullable: true,
    description: "Its members, former ones included, the earliest first; null where you may not know.",
  })
  members!: HouseholdMember[] | null;
}
