import { Unauthenticated } from "./errors";
import type { Viewer } from "./viewer";

/** The person who acts for themselves; whoever is not signed in as themselves must do so first. */
export function actingPerson({ audience, actor }: Viewer): string {
  if (audience === "self" && actor) return actor;
  throw new Unauthenticated("Only the person may ask this.", "본인만 신청할 수 있습니다.");
}
