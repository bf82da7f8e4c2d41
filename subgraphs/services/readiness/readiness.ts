/** What a programme cannot be opened without. */
export type MissingPart = "space_role" | "space_in_service" | "working_role" | "funding" | "training";

/** What is known of a programme on a day. */
export type Standing = {
  roles: readonly string[];
  /** Whether it takes place where people live, and so needs no room. */
  atHome: boolean;
  /** Whether one of the rooms in which it takes place is in service. */
  roomInService: boolean;
  funded: boolean;
  needsTraining: boolean;
  trained: boolean;
};

const WORKING = ["operation", "planning", "health_service"];
const PAYING = ["budget", "job_funding"];

/**
 * What is missing, in the order in which it is usually found. A programme opens with somebody's space (or at people's homes),
 * somebody who works in it, and a source of money, whose amount may be unknown; where its template asks for it, with
 * somebody who completed its training.
 */
export function missingParts({
  roles,
  atHome,
  roomInService,
  funded,
  needsTraining,
  trained,
}: Standing): MissingPart[] {
  const missing: [MissingPart, boolean][] = [
    ["space_role", !atHome && !roles.includes("space")],
    ["space_in_service", !atHome && !roomInService],
    ["working_role", !roles.some((role) => WORKING.includes(role))],
    ["funding", !funded && !roles.some((role) => PAYING.includes(role))],
    ["training", needsTraining && !trained],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([part]) => part);
}

/** Whether nobody who pays has a role in it any more. */
export const hasFundingGap = (roles: readonly string[]): boolean => !roles.some((role) => PAYING.includes(role));

const SENTENCES: Readonly<Record<MissingPart, readonly [string, string]>> = {
  space_role: [
    "No agency has the role SPACE: give it to whoever provides the room (addAgreementRole).",
    "공간제공 역할을 맡은 기관이 없습니다. 협약에 공간제공 기관을 추가하십시오.",
  ],
  space_in_service: [
    "None of its spaces is in service: name one, or have it put into service (changeSpaceStatus).",
    "운영 중인 공간이 없습니다. 공간을 지정하거나 운영 상태로 전환하십시오.",
  ],
  working_role: [
    "No agency has OPERATION, PLANNING or HEALTH_SERVICE: somebody must do the work.",
    "기획·운영·건강관리 역할을 맡은 기관이 없습니다.",
  ],
  funding: [
    "No source of money is known: a BUDGET role, an allocation of a budget line, or a grant.",
    "재원이 없습니다. 예산지원 역할, 예산 배정 또는 공모 선정이 필요합니다.",
  ],
  training: [
    "Nobody who works in it has completed its training (recordTraining).",
    "운영인력 교육을 이수한 사람이 없습니다. 교육 이수를 등록하십시오.",
  ],
};

export const said = (what: MissingPart): { what: MissingPart; message: string; messageKo: string } => {
  const [message, messageKo] = SENTENCES[what];
  return { what, message, messageKo };
};
