import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { ResidentGuardianContactRow } from "./resident-guardian-contact.entity";
import { ResidentGuardianRow } from "./resident-guardian.entity";
import { openGuardian, openGuardianPhone } from "./seal-person";

export type OpenedGuardian = { residentId: string } & ReturnType<typeof openGuardian>;

export const guardianLoaders = ({ reading, secrets }: Reader) => ({
  /** Only of people whose PII_BASIC was opened to this operation. */
  guardian: loadOne(
    async (ids: string[]): Promise<OpenedGuardian[]> =>
      (await reading.rows(ResidentGuardianRow, "where t.resident_id = any($1)", [ids])).map((row) => ({
        residentId: row.residentId,
        ...openGuardian(secrets.cipher, row),
      })),
    ({ residentId }) => residentId,
  ),
  /** Only of people whose PII_CONTACT was opened to this operation. */
  guardianPhone: loadOne(
    async (ids: string[]) =>
      (await reading.rows(ResidentGuardianContactRow, "where t.resident_id = any($1)", [ids])).map((row) => ({
        residentId: row.residentId,
        phone: openGuardianPhone(secrets.cipher, row),
      })),
    ({ residentId }) => residentId,
  ),
});
