import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { AreaLevel } from "./area.entity";

export enum AreaLevelName {
  SIDO = "sido",
  SIGUNGU = "sigungu",
  ADMIN_DONG = "admin_dong",
  LEGAL_DONG = "legal_dong",
}
registerEnumType(AreaLevelName, {
  name: "AreaLevel",
  description: "What kind of area a code stands for.",
  valuesConfig: {
    SIDO: { description: "Metropolitan city or province (시도)." },
    SIGUNGU: { description: "City, county or district (시군구), administrative cities (행정시) included." },
    ADMIN_DONG: { description: "Administrative eup, myeon or dong (행정동): services and statistics use it." },
    LEGAL_DONG: { description: "Legal dong (법정동): addresses and land use it." },
  },
});

@Directive('@key(fields: "code")')
@ObjectType("AdministrativeArea", {
  description:
    "An area of Korea by its 10-digit code. Never told apart by name: Seoul and Daejeon both have a 중구 and a 서구. Public.",
})
export class AdministrativeArea extends Sourced {
  @Open()
  @Field(() => ID, {
    description:
      "10 digits: sido 2, sigungu 3, eup/myeon/dong 3, ri 2. Administrative dongs carry their 행정기관코드, legal dongs their 법정동코드.",
  })
  code!: string;
  @Open()
  @Field(() => AreaLevelName, { description: "What kind of area this is." })
  level!: AreaLevel;
  @Open()
  @Field(() => String, { description: "The area's own name, such as 삼도1동." })
  name!: string;
  @Open()
  @Field(() => String, { description: "The name with everything above it, such as 제주특별자치도 제주시 삼도1동." })
  fullName!: string;
}
