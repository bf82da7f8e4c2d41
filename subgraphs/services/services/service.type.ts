import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../../../kit/graph/connection";
import { Open } from "../../../kit/graph/open";
import { Sourced } from "../../../kit/graph/sourced";
import type { Sector, ServiceAudience } from "../programmes/programme.entity";
import { SectorName, ServiceAudienceName } from "../programmes/vocabulary.type";
import type { DeliveryMode, ServiceCategory, ServiceStatus } from "./service.entity";

export enum ServiceStatusName {
  ACTIVE = "active",
  INACTIVE = "inactive",
  DEFUNCT = "defunct",
  TEMPORARILY_CLOSED = "temporarily_closed",
}
registerEnumType(ServiceStatusName, {
  name: "ServiceStatus",
  description: "Whether a service is on offer, in the words of HSDS 3.0.",
  valuesConfig: {
    ACTIVE: { description: "On offer." },
    INACTIVE: { description: "Not on offer (yet)." },
    DEFUNCT: { description: "Ended for good." },
    TEMPORARILY_CLOSED: { description: "Interrupted." },
  },
});

export enum ServiceCategoryName {
  HEALTH = "health",
  CARE = "care",
  EDUCATION = "education",
  CULTURE = "culture",
  LAUNDRY_DAILY_LIFE = "laundry_daily_life",
  EMPLOYMENT = "employment",
  CHILD_CARE = "child_care",
  HIGH_RISK_MANAGEMENT = "high_risk_management",
  HOUSING = "housing",
  HOUSING_IMPROVEMENT = "housing_improvement",
}
registerEnumType(ServiceCategoryName, {
  name: "ServiceCategory",
  description: "What a service is about.",
  valuesConfig: {
    HEALTH: { description: "Health (건강)." },
    CARE: { description: "Care (돌봄)." },
    EDUCATION: { description: "Education and learning (교육)." },
    CULTURE: { description: "Culture (문화)." },
    LAUNDRY_DAILY_LIFE: { description: "Laundry and other services of daily life (생활서비스)." },
    EMPLOYMENT: { description: "Jobs (일자리)." },
    CHILD_CARE: { description: "Care of children (자녀돌봄)." },
    HIGH_RISK_MANAGEMENT: { description: "Looking after high-risk households (고위험가구 관리)." },
    HOUSING: { description: "Finding and keeping a home (주거복지 상담, 민간임대주택 연계)." },
    HOUSING_IMPROVEMENT: { description: "Making a home better: repair and improvement (주거환경개선)." },
  },
});

export enum DeliveryModeName {
  IN_COMPLEX_SPACE = "in_complex_space",
  IN_HOME = "in_home",
  OUTREACH = "outreach",
  REMOTE = "remote",
}
registerEnumType(DeliveryModeName, {
  name: "DeliveryMode",
  description: "How a service reaches people.",
  valuesConfig: {
    IN_COMPLEX_SPACE: { description: "In a space of the housing complex." },
    IN_HOME: { description: "In the home, or fetched from and brought to it." },
    OUTREACH: { description: "Staff go out and find people." },
    REMOTE: { description: "By telephone, device or network." },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "Something that people can use, in the terms of HSDS 3.0 (Open Referral). Where it is offered stands in its locations. Public.",
})
export class Service extends Sourced {
  @Open()
  @Field(() => ID, { description: "Opaque id (svc_…)." })
  id!: string;
  @Open()
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Open()
  @Field(() => String, { nullable: true, description: "Another name; null where there is none." })
  alternateName!: string | null;
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "What is done, in Korean, after its source; null where the source says no more than its name.",
  })
  description!: string | null;
  @Open()
  @Field(() => ServiceStatusName, { description: "Whether it is on offer." })
  status!: ServiceStatus;
  @Open()
  @Field(() => ServiceCategoryName, { description: "What it is mainly about." })
  category!: ServiceCategory;
  @Open()
  @Field(() => [ServiceCategoryName], { description: "What it is about besides." })
  furtherCategories!: ServiceCategory[];
  @Open()
  @Field(() => [SectorName], { description: "The fields that come together in it." })
  sectors!: Sector[];
  @Open()
  @Field(() => [ServiceAudienceName], { description: "Who may use it." })
  audiences!: ServiceAudience[];
  @Open()
  @Field(() => [DeliveryModeName], { description: "How it reaches people." })
  deliveryModes!: DeliveryMode[];
  @Open()
  @Field(() => String, {
    nullable: true,
    description: "Who is entitled to it, in Korean; null where no source says so.",
  })
  eligibilityDescription!: string | null;
  @Open()
  @Field(() => String, { nullable: true, description: "How one applies, in Korean; null where no source says so." })
  applicationProcess!: string | null;
  @Open()
  @Field(() => String, { nullable: true, description: "What it costs, in Korean; null where no source says so." })
  feesDescription!: string | null;
  @Open()
  @Field(() => Int, {
    nullable: true,
    description: "The lowest age in years; null where there is no limit or no source says so.",
  })
  minimumAge!: number | null;
  @Open()
  @Field(() => Int, {
    nullable: true,
    description: "The highest age in years; null where there is no limit or no source says so.",
  })
  maximumAge!: number | null;
  @Open()
  @Field(() => Boolean, { description: "Whether anyone may come (누구나), without any proof of eligibility." })
  openToAll!: boolean;
}

export const ServiceConnection = connectionOf("Service", () => Service, { open: true });
