/** Why somebody is not on the list of a session yet, and what they can do. */
export const NOT_CHECKED_IN = {
  code_over: {
    message: "This code is not taken any more. Read the one that is shown at the door now.",
    messageKo: "유효 시간이 지난 코드입니다. 지금 화면에 표시된 코드를 다시 찍어 주십시오.",
  },
  not_running: {
    message: "Nobody checks in to this session at the moment: from half an hour before it begins until it ends.",
    messageKo: "지금은 이 회차에 출석할 수 없습니다. 시작 30분 전부터 끝날 때까지 출석할 수 있습니다.",
  },
  not_enrolled: {
    message: "This programme is for those who are enrolled in it. Ask at the desk to enrol you.",
    messageKo: "신청한 분만 참여하는 사업입니다. 현장 담당자에게 참여 신청을 해 주십시오.",
  },
  list_says_otherwise: {
    message: "The list of this session says that you are not here. Ask at the desk to correct it.",
    messageKo: "명단에 불참으로 기록되어 있습니다. 현장 담당자에게 정정을 요청해 주십시오.",
  },
} as const;
