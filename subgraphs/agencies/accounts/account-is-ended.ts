/** Who left gets nothing any more; who comes back gets a new account. */
export const accountIsEnded = {
  outcome: "AccountIsEnded",
  message: "This account is ended and gets nothing any more.",
  messageKo: "종료된 계정에는 권한을 부여할 수 없습니다.",
} as const;

export type AccountIsEnded = typeof accountIsEnded;
