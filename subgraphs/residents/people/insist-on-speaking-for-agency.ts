import { speaksForAgency } from "../../../access/speaks-for-agency";
import { Forbidden } from "../../../kit/errors";
import type { Viewer } from "../../../kit/viewer";

export function insistOnSpeakingForAgency(viewer: Viewer): void {
  if (!speaksForAgency(viewer))
    throw new Forbidden(
      "Only a system of your agency or its member administrator may do this.",
      "기관 시스템 또는 기관 관리자만 할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
}
