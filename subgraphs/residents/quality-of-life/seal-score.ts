import type { Cipher } from "../../../kit/cipher";

const place = (id: string): string => `quality-of-life:${id}`;

export const sealScore = (cipher: Cipher, id: string, score: number): Buffer => cipher.seal(String(score), place(id));

export const openScore = (cipher: Cipher, id: string, score: Buffer): number => Number(cipher.open(score, place(id)));
