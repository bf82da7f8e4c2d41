import type { FastifyRequest } from "fastify";
import type { Viewer } from "../../kit/viewer";
import type { KnownCaller } from "../stated-access";
import type { AskedFields } from "./asked-fields";
import { hashIn, putDocument } from "./document-of-request";
import type { FieldUsage } from "./field-usage";
import { notRegistered } from "./not-registered";
import type { FindDocument } from "./registered-documents";

/** How systems ask for data about people: with documents that they registered alone, or with any. */
export type ClassifiedOperations = "registered" | "any";

/** What an operation was asked by: the id under which `agencies` keeps it; null where its text was sent. */
export type AskedBy = string | null;

export type Operations = {
  /**
   * Puts the document that a request asks for by id in its place. The registry of the asking client is the only one that is
   * looked into, and nobody else has any; nothing is registered by being sent.
   */
  resolve(request: FastifyRequest, asking: KnownCaller): Promise<AskedBy>;
  /** Refuses a system a document about people that it did not register, and counts what is asked. */
  admit(asked: AskedFields | null, asking: KnownCaller, by: AskedBy): void;
};

export function createOperations(find: FindDocument, usage: FieldUsage, classified: ClassifiedOperations): Operations {
  return {
    async resolve(request, { client }) {
      const hash = hashIn(request);
      if (hash === undefined) return null;
      const document = client && hash && (await find(client, hash));
      if (!document) throw notRegistered();
      putDocument(request, document.text);
      return document.id;
    },
    admit(asked, { client, viewer }, operationId) {
      if (!asked) return;
      if (classified === "registered" && asked.isClassified && client && operationId === null) throw notRegistered();
      usage.count(asked, { clientId: client, agencyId: agencyOf(viewer), operationId });
    },
  };
}

const agencyOf = ({ audience, agency }: Viewer): string | null => (audience === "self" ? null : agency);
