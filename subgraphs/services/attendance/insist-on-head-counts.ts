import { Forbidden } from "../../../kit/errors";
import type { Viewer } from "../../../kit/viewer";
import { mayCountPeople } from "./head-count.policy";

/** Called inside every loader that counts people, so that no field can forget it. */
export function insistOnHeadCounts(viewer: Viewer): void {
  if (mayCountPeople(viewer) !== "allowed")
    throw new Forbidden(
      "Counts of people are for participating agencies only.",
      "인원수는 참여기관만 조회할 수 있습니다.",
      "ACCESS_NO_BASIS",
    );
}
