import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Work } from "../../../kit/work";
import { ClientRow } from "../clients/client.entity";
import { mayKeepClients } from "./client-key.policy";

const noSuchClient = () => new NotFound("No such client.", "해당 클라이언트를 찾을 수 없습니다.");

/** A client that this caller may keep, locked until commit; one of another agency is as missing as none. */
export async function findOwnClient(
  { tx, viewer }: Work,
  clientId: string | undefined,
  missing: () => NotFound = noSuchClient,
): Promise<ClientRow> {
  actingAgency(viewer);
  // Locked: of a rotation and a revocation at the same moment, the second sees what the first did.
  const client =
    clientId && (await tx.findOne(ClientRow, { where: { id: clientId }, lock: { mode: "pessimistic_write" } }));
  const verdict = client ? mayKeepClients(viewer, client) : "hidden";
  if (!client || verdict === "hidden") throw missing();
  if (verdict === "forbidden")
    throw new Forbidden(
      "Only those who administer your agency's rights may change this.",
      "기관의 권한 관리자만 변경할 수 있습니다.",
      "ROLE_FORBIDDEN",
    );
  return client;
}
