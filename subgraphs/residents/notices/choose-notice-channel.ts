import { actingPerson } from "../../../kit/acting-person";
import type { Cipher } from "../../../kit/cipher";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import type { Work } from "../../../kit/work";
import type { NoticeChannel } from "./channels";
import { NoticeChoiceRow } from "./notice.entity";
import { sealNoticeAddress } from "./seal-address";

export type ChooseNoticeChannel = { channel: NoticeChannel | "telephone"; address: string | null };

const LONGEST_ADDRESS = 2000;
const EMAIL = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,190}\.[^\s@,;<>"]{2,63}$/;

/** A person says by what they want to be told; the last word counts. */
export async function chooseNoticeChannel(
  work: Work,
  cipher: Cipher,
  { channel, address }: ChooseNoticeChannel,
): Promise<string> {
  const { tx, viewer, now } = work;
  const residentId = actingPerson(viewer);
  if (!fits(channel, address))
    throw new Invalid(
      "EMAIL takes an e-mail address, WEB_PUSH a subscription of the browser in JSON with an endpoint; the others go to your telephone number and take no address.",
      "EMAIL은 전자우편 주소를, WEB_PUSH는 브라우저의 구독 정보(JSON)를 입력하고, 나머지는 등록된 전화번호로 보내므로 주소를 비워 두십시오.",
      "NOTICE_ADDRESS_INVALID",
    );
  const sealed = address === null ? null : sealNoticeAddress(cipher, residentId, address);
  await tx.upsert(NoticeChoiceRow, { residentId, channel, address: sealed, chosenAt: now }, ["residentId"]);
  recordChange(work, {
    ...{ subject: residentId, action: "change" },
    ...{ by: "Mutation.chooseNoticeChannel", classes: ["PII_CONTACT"] },
  });
  return residentId;
}

function fits(channel: NoticeChannel | "telephone", address: string | null): boolean {
  if (channel === "email") return address !== null && address.length <= LONGEST_ADDRESS && EMAIL.test(address);
  if (channel === "web_push") return address !== null && address.length <= LONGEST_ADDRESS && isSubscription(address);
  return address === null;
}

function isSubscription(text: string): boolean {
  try {
    const { endpoint } = JSON.parse(text) as { endpoint?: unknown };
    return typeof endpoint === "string" && URL.canParse(endpoint) && new URL(endpoint).protocol === "https:";
  } catch {
    return false;
  }
}
