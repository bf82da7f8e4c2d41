import { actingAgency } from "../../../kit/acting-agency";
import { Forbidden, NotFound } from "../../../kit/errors";
import type { Viewer } from "../../../kit/viewer";
import type { Verdict } from "../../../kit/verdict";
import type { Work } from "../../../kit/work";
import { ClientRow } from "../clients/client.entity";
import { findOperators } from "../platforms/operated-by";
import { mayKeepClients, type Operated } from "./client-key.policy";

const noSuchClient = () => new NotFound("No such client.", "해당 클라이언트를 찾을 수 없습니다.");

type May = (viewer: Viewer, client: { agencyId: string } & Operated) => Verdict;

/** A client of this caller's own agency, which it may keep, locked until commit. */
export const findOwnClient = (work: Work, clientId: string): Promise<ClientRow> =>
  findClient(work, clientId, mayKeepClients);

/** A client with which this caller may do something, locked until commit; one that is none of theirs is as missing as none. */
export async function findClient(
  { tx, viewer }: Work,
  clientId: string | undefined,
  may: May,
  missing: () => NotFound = noSuchClient,
): Promise<ClientRow> {
  const agency = actingAgency(viewer);
  // Judged before it is looked for: staff without the duty learn of no client whether it is there.
  const most = [may(viewer, { agencyId: agency, operators: [] }), may(viewer, { agencyId: "", operators: [agency] })];
  if (viewer.audience === "staff" && !most.includes("allowed") && most.includes("forbidden")) throw forbidden();
  // Locked: of a rotation and a revocation at the same moment, the second sees what the first did.
  const client =
    clientId && (await tx.findOne(ClientRow, { where: { id: clientId }, lock: { mode: "pessimistic_write" } }));
  const verdict = client ? may(viewer, { ...client, operators: await findOperators(tx, client.agencyId) }) : "hidden";
  if (!client || verdict === "hidden") throw missing();
  if (verdict === "forbidden") throw forbidden();
  return client;
}

const forbidden = () =>
  new Forbidden(
    "Only those who administer your agency's rights, or your platform, may change this.",
    "기관의 권한 관리자 또는 플랫폼 관리자만 변경할 수 있습니다.",
    "ROLE_FORBIDDEN",
  );
