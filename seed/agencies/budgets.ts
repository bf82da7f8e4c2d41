import { inferred, stated } from "../fact-sources";
import { agencyId, budgetLineId, grantId, programmeId } from "../slugs";

const PURPOSE = "제주형 주거․사회서비스 통합플랫폼 ‘\u1100\u119E치 행복한 뜨락’의 신규서비스 발굴 및 제공";

const SECURED = { state: "secured" as const, version: 1, carriedFromId: null };

export const BUDGET_LINES = [
  {
    id: budgetLineId("jpdc-2025"),
    fiscalYear: 2025,
    funderId: agencyId("jpdc"),
    amount: 1_100_000_000,
    amountAbsentBecause: null,
    approximate: true,
    statedText: "약 11억원",
    purpose: PURPOSE,
    programmeId: null,
    allocated: 0,
    executed: null,
    ...SECURED,
    controllerAgencyId: agencyId("jpdc"),
    ...stated("jpdc-2025"),
  },
  {
    id: budgetLineId("jpdc-2024"),
    fiscalYear: 2024,
    funderId: agencyId("jpdc"),
    amount: null,
    amountAbsentBecause: "기사는 ‘올해에도’라고만 하고 2024년의 금액은 밝히지 않는다.",
    approximate: false,
    statedText: null,
    purpose: PURPOSE,
    programmeId: null,
    allocated: 0,
    executed: null,
    ...SECURED,
    controllerAgencyId: agencyId("jpdc"),
    ...inferred("jpdc-2025"),
  },
  {
    id: budgetLineId("mohw-2024-bubble"),
    fiscalYear: 2024,
    funderId: agencyId("mohw"),
    amount: null,
    amountAbsentBecause: "기사는 사업비를 확보했다고만 하고 금액은 밝히지 않는다.",
    approximate: false,
    statedText: null,
    purpose: "보건복지부 공모 사업의 사업비",
    programmeId: programmeId("bubble-courtyard"),
    allocated: 0,
    executed: null,
    ...SECURED,
    controllerAgencyId: agencyId("mohw"),
    ...inferred("jpdc-2025"),
  },
];

export const GRANT_AWARDS = [
  {
    id: grantId("mohw-2024-bubble"),
    awardedOn: "2024-05-01",
    awardedOnPrecision: "month" as const,
    funderId: agencyId("mohw"),
    recipientId: null,
    programmeId: programmeId("bubble-courtyard"),
    budgetLineId: budgetLineId("mohw-2024-bubble"),
    name: "보건복지부공모 사업 선정",
    amount: null,
    amountAbsentBecause: "기사는 사업비를 확보했다고만 하고 금액은 밝히지 않는다.",
    ...stated("jpdc-2025"),
  },
];
