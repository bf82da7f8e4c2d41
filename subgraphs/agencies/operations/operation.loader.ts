import DataLoader from "dataloader";
import { byArguments, loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { findPages, type Page, type PageWish } from "../../../kit/page";
import { keptAgency } from "../client-keys/client-key.loader";
import { operatedBy } from "../platforms/operated-by";
import { operatorOf } from "../rights/rights.policy";
import { mayReadDocuments } from "./operation.policy";
import { RegisteredOperationRow } from "./registered-operation.entity";

/** A client's own name for a document. */
export const documentKey = (clientId: string, hash: string): string => JSON.stringify([clientId, hash]);

type OperationsOfClient = PageWish & { retired: boolean };

/** Scoped as the clients whose operations they are; the document of an id is told to a gateway for the client that it asks for. */
export const operationLoaders = (reader: Reader) => {
  const { reading, viewer } = reader;
  const known = [keptAgency(reader), operatorOf(viewer)];
  const isKnown = (own: string, operator: string): string =>
    `(t.agency_id = ${own} or ${operatedBy("t.agency_id", operator)})`;
  return {
    registeredOperation: loadOne(
      (ids: string[]) =>
        reading.rows(RegisteredOperationRow, `where t.id = any($1) and ${isKnown("$2", "$3")}`, [ids, ...known]),
      ({ id }) => id,
    ),
    operationsOfClient: byArguments(({ retired, ...wish }: OperationsOfClient) => {
      const list = {
        name: "operations",
        select: reading.columns(RegisteredOperationRow),
        from: `${reading.table(RegisteredOperationRow)} t`,
        parent: "t.client_id",
        where: [isKnown("$1::text", "$2::text"), "($3::boolean or t.retired_at is null)"],
        parameters: [...known, retired],
        order: ["t.name", "t.id"],
      };
      return new DataLoader<string, Page<RegisteredOperationRow>>(async (clients) => [
        ...(await findPages<RegisteredOperationRow>(reader, list, wish, clients)).values(),
      ]);
    }),
    documentOfClient: loadOne(
      async (keys: string[]) => {
        if (mayReadDocuments(viewer) !== "allowed") return [];
        return reading.rows(
          RegisteredOperationRow,
          `join unnest($1::text[]) as shown(key) on t.client_id = shown.key::jsonb ->> 0 and t.hash = shown.key::jsonb ->> 1
           where t.retired_at is null`,
          [keys],
        );
      },
      ({ clientId, hash }) => documentKey(clientId, hash),
    ),
  };
};
