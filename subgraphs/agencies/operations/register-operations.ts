import { In, IsNull } from "typeorm";
import { Invalid } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { newId } from "../../../kit/id";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { type ClientIsRevoked, clientIsRevoked } from "../client-keys/client-is-revoked";
import { findClient } from "../client-keys/find-client";
import { hashOfDocument } from "./document-id";
import { mayRegisterOperations } from "./operation.policy";
import { type OperationKind, RegisteredOperationRow } from "./registered-operation.entity";

/** A document whose text was read. */
export type Document = { name: string; kind: OperationKind; text: string };

export type RegisterOperations = {
  clientId: string;
  appVersion: string;
  documents: readonly Document[];
  idempotencyKey: string;
};
export type RegisterOperationsOutcome =
  { outcome: "OperationsRegistered"; clientId: string; operationIds: string[] } | ClientIsRevoked;

const MOST_DOCUMENTS = 200;
const LONGEST_VERSION = 100;

/** Makes documents known that a client may ask by id. One that it may ask already stays as it is. */
export async function registerOperations(
  work: Work,
  { idempotencyKey, ...wish }: RegisterOperations,
): Promise<RegisterOperationsOutcome> {
  const client = await findClient(work, wish.clientId, mayRegisterOperations);
  const { id: clientId, agencyId, status } = client;
  const appVersion = wish.appVersion.trim();
  insistOnSize(appVersion, wish.documents.length);
  return once(work, { operation: "registerOperations", key: idempotencyKey, request: wish }, async () => {
    if (status !== "active") return clientIsRevoked;
    const documents = wish.documents.map((document) => ({ ...document, hash: hashOfDocument(document.text) }));
    const known = await work.tx.findBy(RegisteredOperationRow, {
      clientId,
      hash: In(documents.map(({ hash }) => hash)),
      retiredAt: IsNull(),
    });
    const idOf = new Map(known.map(({ hash, id }) => [hash, id]));
    const made: Partial<RegisteredOperationRow>[] = [];
    const operationIds = documents.map(({ hash, ...document }) => {
      const id = idOf.get(hash) ?? newId("opn");
      if (!idOf.has(hash)) made.push({ id, clientId, agencyId, hash, ...document, appVersion, ...by(work) });
      idOf.set(hash, id);
      return id;
    });
    if (made.length > 0) {
      await work.tx.insert(RegisteredOperationRow, made);
      recordChange(work, { subject: clientId, action: "change", by: "Mutation.registerOperations" });
    }
    return { outcome: "OperationsRegistered", clientId, operationIds };
  });
}

const by = ({ viewer, now }: Work) => ({ registeredAt: now, registeredBy: viewer.actor ?? "nobody" });

function insistOnSize(appVersion: string, documents: number): void {
  if (documents < 1 || documents > MOST_DOCUMENTS)
    throw new Invalid(
      `Send 1 to ${MOST_DOCUMENTS} documents at once.`,
      `문서는 한 번에 1개에서 ${MOST_DOCUMENTS}개까지 등록할 수 있습니다.`,
      "OPERATION_INVALID",
    );
  if (appVersion.length < 1 || appVersion.length > LONGEST_VERSION)
    throw new Invalid(
      `appVersion has 1 to ${LONGEST_VERSION} characters.`,
      `appVersion은 1자에서 ${LONGEST_VERSION}자 사이여야 합니다.`,
      "NAME_INVALID",
    );
}
