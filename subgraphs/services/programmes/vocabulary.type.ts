import { registerEnumType } from "type-graphql";

export enum PurposeName {
  CHRONIC_DISEASE = "chronic_disease",
  LONELY_DEATH_PREVENTION = "lonely_death_prevention",
  MEDICAL_GAP = "medical_gap",
  BLIND_SPOT_DISCOVERY = "blind_spot_discovery",
  LEARNING = "learning",
  CULTURE = "culture",
  JOB_CREATION = "job_creation",
  DAILY_LIFE = "daily_life",
  CARE = "care",
  CHILD_CARE = "child_care",
  HIGH_RISK = "high_risk",
  QUALITY_OF_LIFE = "quality_of_life",
  COMMUNITY = "community",
  HOUSING_STABILITY = "housing_stability",
  CASE_LINKAGE = "case_linkage",
  STAFF_CAPACITY = "staff_capacity",
}
registerEnumType(PurposeName, {
  name: "Purpose",
  description: "What a programme is for. To be enrolled in one with a health purpose is itself a fact about health.",
  valuesConfig: {
    CHRONIC_DISEASE: { description: "Managing chronic diseases (만성질환 관리): a health purpose." },
    LONELY_DEATH_PREVENTION: { description: "Preventing lonely death (고독사 예방)." },
    MEDICAL_GAP: { description: "Closing medical blind spots (의료사각지대 해소): a health purpose." },
    BLIND_SPOT_DISCOVERY: { description: "Finding households that no service reaches (복지 사각지대 발굴)." },
    LEARNING: { description: "Learning close to home." },
    CULTURE: { description: "Culture close to home." },
    JOB_CREATION: { description: "Jobs in the area, such as jobs for the elderly." },
    DAILY_LIFE: { description: "Services of daily life, such as laundry." },
    CARE: { description: "Care (돌봄)." },
    CHILD_CARE: { description: "Care of children (자녀돌봄)." },
    HIGH_RISK: { description: "Looking after high-risk households (고위험가구 관리)." },
    QUALITY_OF_LIFE: { description: "A better quality of life (삶의 질 향상)." },
    COMMUNITY: { description: "A living community (커뮤니티 활성화, 지역사회 공동체 형성)." },
    HOUSING_STABILITY: { description: "Finding, keeping and improving a home (주거복지)." },
    CASE_LINKAGE: { description: "Linking the public case-management programmes (사례관리 연계)." },
    STAFF_CAPACITY: { description: "Making those who work in the field more able (실무 역량 강화)." },
  },
});

export enum SectorName {
  HOUSING = "housing",
  EDUCATION_CULTURE = "education_culture",
  EMPLOYMENT = "employment",
  DAILY_LIFE = "daily_life",
  CARE = "care",
  HEALTH = "health",
  CHILD_CARE = "child_care",
}
registerEnumType(SectorName, {
  name: "ServiceSector",
  description: "The fields that come together in a joint project (협업사업).",
  valuesConfig: {
    HOUSING: { description: "Housing (주거)." },
    EDUCATION_CULTURE: { description: "Education and culture (교육·문화)." },
    EMPLOYMENT: { description: "Jobs (일자리)." },
    DAILY_LIFE: { description: "Services of daily life (생활서비스)." },
    CARE: { description: "Care (돌봄)." },
    HEALTH: { description: "Health and medicine (건강, 의료)." },
    CHILD_CARE: { description: "Care of children (자녀돌봄)." },
  },
});

export enum ServiceAudienceName {
  TENANT = "tenant",
  LOCAL_RESIDENT = "local_resident",
  FIELD_STAFF = "field_staff",
}
registerEnumType(ServiceAudienceName, {
  name: "ServiceAudience",
  description: "In which capacity somebody takes part.",
  valuesConfig: {
    TENANT: { description: "A tenant of public housing (공공주택입주민)." },
    LOCAL_RESIDENT: { description: "Somebody who lives nearby without such a tenancy (지역주민)." },
    FIELD_STAFF: { description: "Somebody who works in the field, such as a case manager of an eup, myeon or dong." },
  },
});

export enum TargetGroupName {
  ELDERLY = "elderly",
  DISABLED = "disabled",
  FAMILIES_WITH_CHILDREN = "families_with_children",
  HIGH_RISK_HOUSEHOLDS = "high_risk_households",
  HOUSING_VULNERABLE = "housing_vulnerable",
  OTHER_VULNERABLE = "other_vulnerable",
}
registerEnumType(TargetGroupName, {
  name: "TargetGroup",
  description: "The people whom a programme is meant for before others.",
  valuesConfig: {
    ELDERLY: { description: "The elderly (어르신, 고령가구)." },
    DISABLED: { description: "Disabled people (장애인)." },
    FAMILIES_WITH_CHILDREN: { description: "Families with children." },
    HIGH_RISK_HOUSEHOLDS: { description: "High-risk households (고위험가구)." },
    HOUSING_VULNERABLE: { description: "People without a secure home (주거복지 취약계층)." },
    OTHER_VULNERABLE: { description: "Other socially weak people (사회적 약자, 취약계층)." },
  },
});
