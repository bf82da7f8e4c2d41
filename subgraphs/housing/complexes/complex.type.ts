import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { AcquisitionType, HousingType } from "./complex.entity";

export enum HousingTypeName {
  PERMANENT = "permanent",
  NATIONAL = "national",
  HAPPY = "happy",
  INTEGRATED = "integrated",
  LONG_TERM_JEONSE = "long_term_jeonse",
  CONVERSION = "conversion",
  PURCHASED = "purchased",
  LEASED_JEONSE = "leased_jeonse",
}
registerEnumType(HousingTypeName, {
  name: "HousingType",
  description: "The kind of public rental housing (공공주택 특별법 시행령 Art. 2).",
  valuesConfig: {
    PERMANENT: { description: "Permanent rental (영구임대주택): for 50 years or for good, for the lowest incomes." },
    NATIONAL: { description: "National rental (국민임대주택): for 30 years or more, for low incomes." },
    HAPPY: {
      description: "Happy housing (행복주택): for the young, newly-wed and others near where they work or study.",
    },
    INTEGRATED: {
      description: "Integrated public rental (통합공공임대주택): permanent, national and happy housing in one.",
    },
    LONG_TERM_JEONSE: { description: "Long-term jeonse (장기전세주택): let for a deposit, without a monthly rent." },
    CONVERSION: { description: "Rental for conversion (분양전환공공임대주택): sold to the tenant after a term." },
    PURCHASED: { description: "Existing housing bought to let (기존주택등매입임대주택)." },
    LEASED_JEONSE: { description: "Existing housing leased to sublet (기존주택전세임대주택)." },
  },
});

export enum AcquisitionTypeName {
  CONSTRUCTED = "constructed",
  PURCHASED = "purchased",
}
registerEnumType(AcquisitionTypeName, {
  name: "AcquisitionType",
  description: "How its owner came by public rental housing (공공주택 특별법 Art. 2).",
  valuesConfig: {
    CONSTRUCTED: { description: "Built by the public housing operator (공공건설임대주택)." },
    PURCHASED: { description: "Bought by the public housing operator (공공매입임대주택)." },
  },
});

@ObjectType({ description: "Where a complex lies (WGS 84). Public." })
export class ComplexLocation {
  @Open()
  @Field(() => Float, { description: "Degrees north. Public." })
  latitude!: number;
  @Open()
  @Field(() => Float, { description: "Degrees east. Public." })
  longitude!: number;
  @Open()
  @Field(() => Boolean, {
    description:
      "True where this is about the middle of the dong (give or take a kilometre), not the complex itself. Public.",
  })
  approximate!: boolean;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "myhomeHsmpSn")')
@ObjectType({
  description:
    "A complex of public rental housing (단지), or a cluster of scattered houses that are managed as one. What the sources leave open is null, never guessed. Public.",
})
export class Complex extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (cpx_…)." })
  id!: string;
  @Open()
  @Field(() => String, {
    nullable: true,
    description:
      "Its number in the MyHome portal (마이홈 단지 식별자, hsmpSn); null where it is not known. Invented ones begin with SYN. Public.",
  })
  myhomeHsmpSn!: string | null;
  @Open()
  @Field(() => String, {
    description:
      "Its name, byte for byte as its owner writes it; where the source names none, the words by which it speaks of it. Public.",
  })
  name!: string;
  @Open()
  @Field(() => [String], { description: "Other names and spellings that it is found by. Public." })
  aliases!: string[];
  @Open()
  @Field(() => HousingTypeName, {
    nullable: true,
    description:
      "The kind of public rental housing (공공주택 특별법 시행령 Art. 2); null where the source does not say. Public.",
  })
  housingType!: HousingType | null;
  @Open()
  @Field(() => AcquisitionTypeName, {
    nullable: true,
    description: "Whether its owner built or bought it (건설·매입); null where the source does not say. Public.",
  })
  acquisitionType!: AcquisitionType | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "Its road-name address (도로명주소); null where it is not known. Public.",
  })
  address!: string | null;
  @Open()
  @Field(() => Int, {
    nullable: true,
    description: "How many dwellings it has; null where that is not known, never 0. Public.",
  })
  unitCount!: number | null;
  @Open()
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it stands for scattered purchased houses managed as one, without a management office; null where it is not known. Public.",
  })
  isCluster!: boolean | null;
  @Open()
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it lies in a special support zone (사회보장 특별지원구역, 사회보장급여법 Art. 48); null where it is not known. Public.",
  })
  specialSupportZone!: boolean | null;
}

export const ComplexConnection = connectionOf("Complex", () => Complex, { open: true });
