import { IsNull, Not } from "typeorm";
import { NotFound } from "../../../kit/errors";
import { recordChange } from "../../../kit/evidence/record-change";
import { once } from "../../../kit/idempotency";
import type { Work } from "../../../kit/work";
import { findClient } from "../client-keys/find-client";
import { mayRegisterOperations } from "./operation.policy";
import { RegisteredOperationRow } from "./registered-operation.entity";

export type RetireOperation = { operationId: string; idempotencyKey: string };
export type RetireOperationOutcome = { outcome: "OperationRetired"; operationId: string; clientId: string };

const noSuchOperation = () => new NotFound("No such operation.", "해당 작업을 찾을 수 없습니다.");

/** Lets a document be asked no more. One that was retired before keeps the hour of the first time. */
export async function retireOperation(
  work: Work,
  { idempotencyKey, operationId }: RetireOperation,
): Promise<RetireOperationOutcome> {
  const { tx, viewer, now } = work;
  const operation = await tx.findOneBy(RegisteredOperationRow, { id: operationId });
  const client = await findClient(work, operation?.clientId, mayRegisterOperations, noSuchOperation);
  return once(work, { operation: "retireOperation", key: idempotencyKey, request: { operationId } }, async () => {
    const { affected } = await tx.update(
      RegisteredOperationRow,
      { id: operationId, retiredAt: IsNull() },
      { retiredAt: now, retiredBy: viewer.actor },
    );
    // What the database lets nobody change here was not retired by anybody else before.
    if (!affected && !(await tx.existsBy(RegisteredOperationRow, { id: operationId, retiredAt: Not(IsNull()) })))
      throw noSuchOperation();
    if (affected) recordChange(work, { subject: client.id, action: "change", by: "Mutation.retireOperation" });
    return { outcome: "OperationRetired", operationId, clientId: client.id };
  });
}
