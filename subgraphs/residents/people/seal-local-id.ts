import type { Cipher } from "../../../kit/cipher";
import type { AgencyLocalIdRow } from "./agency-local-id.entity";

const place = (agencyId: string, residentId: string): string => `local-id:${agencyId}:${residentId}`;

export const localIndexOf = (cipher: Cipher, agencyId: string, localId: string): string =>
  cipher.blind(`${agencyId}\0${localId.trim()}`, "local-id");

export const sealLocalId = (
  cipher: Cipher,
  { agencyId, residentId, localId }: { agencyId: string; residentId: string; localId: string },
): AgencyLocalIdRow => ({
  agencyId,
  residentId,
  localId: cipher.seal(localId.trim(), place(agencyId, residentId)),
  localIndex: localIndexOf(cipher, agencyId, localId),
});

export const openLocalId = (
  cipher: Cipher,
  { agencyId, residentId, localId }: Pick<AgencyLocalIdRow, "agencyId" | "residentId" | "localId">,
): string => cipher.open(localId, place(agencyId, residentId));
