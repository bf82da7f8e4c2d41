import { Forbidden, NotFound } from "./errors";

/** What a policy may answer. `hidden` means: behave as if the record did not exist. */
export type Verdict = "allowed" | "forbidden" | "hidden";

export function insist(verdict: Verdict, what: { en: string; ko: string }): void {
  if (verdict === "hidden") throw new NotFound(`No such ${what.en}.`, `해당 ${what.ko}을(를) 찾을 수 없습니다.`);
  if (verdict === "forbidden")
    throw new Forbidden(`You may not change this ${what.en}.`, `이 ${what.ko}을(를) 변경할 권한이 없습니다.`);
}
