import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { AGENCY_KINDS, type AgencyKind } from "../../../access/agency-kind";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";

export const AgencyKindName = Object.fromEntries(AGENCY_KINDS.map((kind) => [kind.toUpperCase(), kind]));
registerEnumType(AgencyKindName, {
  name: "AgencyKind",
  description:
    "What an agency is in law. A security attribute: which data may be shared with it follows from it (사회보장급여법 Art. 2(5), 15(4)).",
  valuesConfig: {
    CENTRAL_GOV: { description: "A ministry or other body of the State." },
    PROVINCE: { description: "A metropolitan city or province (광역자치단체)." },
    ADMINISTRATIVE_CITY: {
      description: "An administrative city (행정시): Jeju-si and Seogwipo-si; not an autonomous local government.",
    },
    AUTONOMOUS_DISTRICT: { description: "An autonomous district (자치구)." },
    CITY: { description: "A city or county (시·군) that governs itself." },
    EMD: { description: "An eup, myeon or dong office (읍면동)." },
    PUBLIC_CORPORATION: { description: "A public corporation, national or local (공사), such as JPDC, SH or LH." },
    PUBLIC_INSTITUTION: { description: "Another public institution (공공기관, 출연기관)." },
    MEDICAL: { description: "A hospital or clinic." },
    WELFARE_CENTRE: { description: "A welfare centre (복지관)." },
    HEALTH_CENTRE: { description: "A public health centre (보건소)." },
    MENTAL_HEALTH_CENTRE: { description: "A mental health welfare centre (정신건강복지센터)." },
    ADDICTION_CENTRE: { description: "An addiction management centre (중독관리통합지원센터)." },
    SENIOR_CLUB: { description: "A senior club (시니어클럽): a body for jobs of the elderly." },
    SOCIAL_ENTERPRISE: { description: "A social enterprise (사회적기업)." },
    NPO: { description: "Another non-profit body, councils included." },
    COMPANY: { description: "A company." },
    RESEARCH: { description: "A research institute." },
    SCHOOL: { description: "A school or university." },
    POLICE: { description: "A police agency." },
    FIRE: { description: "A fire and rescue agency." },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "agencyCode")')
@ObjectType({
  description:
    "A body that takes part: a city, a housing corporation, a clinic, a social enterprise. What it does in a programme stands in its roles, never here. Public.",
})
export class Agency extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (agy_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "A short stable code in lower case, such as jpdc." })
  agencyCode!: string;
  @Open()
  @Field(() => String, { description: "The official name, byte for byte as its owner writes it." })
  name!: string;
  @Open()
  @Field(() => [String], { description: "Other names and spellings that it is found by." })
  aliases!: string[];
  @Open()
  @Field(() => AgencyKindName, { description: "What it is in law." })
  kind!: AgencyKind;
}
