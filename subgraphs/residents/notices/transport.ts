import type { NoticeChannel } from "./channels";

/**
 * What became of something: it arrived; it was taken and is on its way; nobody is there under this address, or will be; it
 * could not be carried now.
 */
export type Receipt = { outcome: "delivered" | "accepted" | "refused" | "failed"; code: string | null };

export type Delivery = { channel: NoticeChannel; address: string; text: string; key: string };

/** Whoever carries what people are told. The same key is the same thing, however often it is handed over. */
export type Transport = {
  deliver(delivery: Delivery): Promise<Receipt>;
  /** What became of what was accepted. */
  ask(key: string): Promise<Receipt>;
};

/** Where nobody was found to carry anything, people are called. */
export const noTransport: Transport = {
  deliver: () => Promise.resolve({ outcome: "refused", code: "NO_TRANSPORT" }),
  ask: () => Promise.resolve({ outcome: "refused", code: "NO_TRANSPORT" }),
};
