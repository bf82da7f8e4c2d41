/** A revoked client never comes back: whoever still needs one asks for a new client. */
export const clientIsRevoked = {
  outcome: "ClientIsRevoked",
  message: "This client is revoked and gets no key any more.",
  messageKo: "폐기된 클라이언트에는 키를 발급할 수 없습니다.",
} as const;

export type ClientIsRevoked = typeof clientIsRevoked;
