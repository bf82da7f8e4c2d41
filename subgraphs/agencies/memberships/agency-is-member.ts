export const agencyIsMember = {
  outcome: "AgencyIsMember" as const,
  message: "This agency has applied or is a member already, perhaps a suspended one.",
  messageKo: "이미 신청했거나 참여 중, 또는 참여가 정지된 기관입니다.",
};
