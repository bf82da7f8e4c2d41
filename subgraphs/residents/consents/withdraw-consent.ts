import { actingAgency } from "../../../kit/acting-agency";
import { NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { ConsentRow } from "./consent.entity";

/** Ends a consent at once (PIPA Art. 37): from the next request on it opens nothing. Withdrawn twice, it stays as it was. */
export async function withdrawConsent({ tx, viewer, now }: Work, consentId: string): Promise<string> {
  const agency = actingAgency(viewer);
  const consent = await tx.findOneBy(ConsentRow, { id: consentId, controllerAgencyId: agency });
  if (!consent) throw new NotFound("No such consent.", "해당 동의를 찾을 수 없습니다.");
  if (!consent.withdrawnAt) await tx.update(ConsentRow, { id: consent.id }, { withdrawnAt: now });
  return consent.id;
}
