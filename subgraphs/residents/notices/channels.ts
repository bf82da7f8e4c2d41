/** By what a person can be told without somebody calling, what is read soonest first. */
export const NOTICE_CHANNELS = ["web_push", "alimtalk", "text_message", "email"] as const;

export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** What is known of how a person is reached. */
export type Reached = {
  phone: string | null;
  chosen: { channel: NoticeChannel | "telephone"; address: string | null } | null;
};

export type Way = { channel: NoticeChannel; address: string };

/**
 * By what somebody is told, one after the other: first as the person chose, then by the telephone number that is known.
 * Whoever wants to be called, or is reached by nothing, is called.
 */
export function waysTo({ phone, chosen }: Reached): Way[] {
  if (chosen?.channel === "telephone") return [];
  const known: Partial<Record<NoticeChannel, string>> = {
    ...(phone !== null && { alimtalk: phone, text_message: phone }),
    ...(chosen?.address && { [chosen.channel]: chosen.address }),
  };
  const order = chosen ? [chosen.channel, ...NOTICE_CHANNELS] : NOTICE_CHANNELS;
  return [...new Set(order)].flatMap((channel) => {
    const address = known[channel];
    return address === undefined ? [] : [{ channel, address }];
  });
}
