import { Invalid } from "../../../kit/errors";

const RESERVED = ["agencies", "housing", "services", "residents", "hub", "gateway"];
const LARGEST_DOCUMENT = 500_000;

export type Subgraph = { name: string; url: string; sdl: string };

export function insistOnSubgraph({ name, url, sdl }: Subgraph): void {
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(name) || RESERVED.includes(name))
    throw new Invalid(
      "A subgraph's name has 2 to 40 letters a to z, digits and underscores, begins with a letter, and is none of the hub's own.",
      "서브그래프 이름은 영문 소문자로 시작하고 영문 소문자, 숫자, _로 2자에서 40자 사이여야 하며 허브 자체의 이름은 쓸 수 없습니다.",
      "SUBGRAPH_NAME_INVALID",
    );
  if (!isAddress(url))
    throw new Invalid(
      "The address is an http or https URL of at most 2000 characters without user, query and fragment.",
      "주소는 사용자 정보, 쿼리, 프래그먼트가 없는 2000자 이하의 http 또는 https URL이어야 합니다.",
      "SUBGRAPH_URL_INVALID",
    );
  if (sdl.trim().length < 1 || sdl.length > LARGEST_DOCUMENT)
    throw new Invalid(
      `The document has 1 to ${LARGEST_DOCUMENT} characters.`,
      `스키마 문서는 1자에서 ${LARGEST_DOCUMENT}자 사이여야 합니다.`,
      "SUBGRAPH_DOCUMENT_INVALID",
    );
}

function isAddress(url: string): boolean {
  if (url.length > 2000 || !URL.canParse(url)) return false;
  const { protocol, username, password, search, hash } = new URL(url);
  return ["http:", "https:"].includes(protocol) && [username, password, search, hash].every((part) => part === "");
}
