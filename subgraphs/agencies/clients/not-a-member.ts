/** Who takes no part, or none at the moment, has no systems that may ask. */
export const notAMember = {
  outcome: "NotAMember",
  message: "This agency is no active member of a platform that you operate. Admit or reinstate it first.",
  messageKo: "운영하는 플랫폼에 참여 중인 기관이 아닙니다. 먼저 참여를 승인하거나 정지를 해제하십시오.",
} as const;

export type NotAMember = typeof notAMember;
