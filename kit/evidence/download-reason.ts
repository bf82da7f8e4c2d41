import { Invalid } from "../errors";

const SHORTEST_REASON = 10;

/** Whoever takes data about people away says why; the reason stands in the record of each person. */
export function insistOnDownloadReason(reason: string | null | undefined): string {
  const said = reason?.trim() ?? "";
  if (said.length >= SHORTEST_REASON) return said;
  throw new Invalid(
    `Say in at least ${SHORTEST_REASON} characters why this is downloaded.`,
    `다운로드 사유를 ${SHORTEST_REASON}자 이상 입력하십시오.`,
    "DOWNLOAD_REASON_MISSING",
  );
}
