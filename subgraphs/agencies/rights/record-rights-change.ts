import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import type { Work } from "../../../kit/work";
import { type RightsChangeKind, RightsChangeRow } from "./rights-change.entity";

type Changed = {
  agencyId: string;
  clientId?: string;
  clientKeyId?: string;
  accountId?: string;
  duty?: string;
  purposes?: string[];
  bases?: string[];
};

/**
 * Written in the same transaction as the change it describes, so neither can exist without the other; and once more in the
 * evidence, which is sealed.
 */
export async function recordRightsChange(
  work: Omit<Work, "fingerprint">,
  change: RightsChangeKind,
  { agencyId, clientId, clientKeyId, accountId, duty, purposes, bases }: Changed,
): Promise<void> {
  const { tx, viewer, origin, now } = work;
  const subject = accountId ?? clientId ?? clientKeyId;
  if (subject) recordChange(work, { subject, action: "change", by: `RightsChangeKind.${change.toUpperCase()}` });
  await tx.insert(RightsChangeRow, {
    id: newId("rgc"),
    at: now,
    agencyId,
    changedBy: viewer.actor ?? "nobody",
    requestId: origin.requestId,
    change,
    clientId: clientId ?? null,
    clientKeyId: clientKeyId ?? null,
    accountId: accountId ?? null,
    duty: duty ?? null,
    purposes: purposes ?? null,
    bases: bases ?? null,
  });
}
