import type { Cipher } from "../../../kit/cipher";

type Sealed = { residentId: string; address: Buffer };

const place = (residentId: string): string => `notice-address:${residentId}`;

/** An e-mail address or a web push subscription that a person gave, for nothing but notices. */
export const sealNoticeAddress = (cipher: Cipher, residentId: string, address: string): Buffer =>
  cipher.seal(address, place(residentId));

export const openNoticeAddress = (cipher: Cipher, { residentId, address }: Sealed): string =>
  cipher.open(address, place(residentId));
