import { isIP } from "node:net";
import { Invalid } from "../../../kit/errors";
import { isPublicAddress } from "../../../kit/public-address";

const LONGEST = 2000;
const INTERNAL = /(^|\.)(localhost|local|internal|localdomain|home\.arpa)$/;

/**
 * Where a partner wants to be told, as it is kept. The URL parser writes every spelling of an IPv4 address (decimal, octal,
 * hexadecimal) as four numbers; what a name leads to is judged when it is connected to.
 */
export function readWebhookUrl(text: string): string {
  if (text.length > LONGEST || !URL.canParse(text)) throw invalid();
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isAddress = isIP(host) > 0;
  const isPublic = isAddress ? isPublicAddress(host) : host.includes(".") && !INTERNAL.test(host);
  if (url.protocol !== "https:" || url.username || url.password || url.hash || !isPublic) throw invalid();
  return url.href;
}

const invalid = () =>
  new Invalid(
    "url must be a public https address of at most 2,000 characters, without a name, a password or a fragment.",
    "url은 2,000자 이하의 공개 https 주소여야 하며 사용자 이름, 비밀번호, 프래그먼트를 포함할 수 없습니다.",
    "WEBHOOK_URL_INVALID",
  );
