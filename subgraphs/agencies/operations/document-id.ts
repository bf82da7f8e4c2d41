import { createHash } from "node:crypto";

export const hashOfDocument = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id by which a document is asked: GraphQL over HTTP, appendix A. */
export const documentId = (hash: string): string => `sha256:${hash}`;
