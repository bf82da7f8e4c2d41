import type { FastifyRequest } from "fastify";

type Parameters = Record<string, unknown>;

const isObject = (value: unknown): value is Parameters =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parametersOf = ({ method, body, query }: FastifyRequest): Parameters => {
  const sent = method === "POST" ? body : query;
  return isObject(sent) ? sent : {};
};

/** In an address it stands as JSON; what is none, or no object, says nothing. */
function extensionsOf({ extensions }: Parameters): Parameters | null {
  if (typeof extensions !== "string") return isObject(extensions) ? extensions : null;
  try {
    const read: unknown = JSON.parse(extensions);
    return isObject(read) ? read : null;
  } catch {
    return null;
  }
}

/**
 * The id by which a request asks for a document: `documentId` (GraphQL over HTTP, appendix A), or what Apollo's clients
 * send, `extensions.persistedQuery`. Undefined where it asks by none; null where it is no id that we give.
 */
export function hashIn(request: FastifyRequest): string | null | undefined {
  const parameters = parametersOf(request);
  const { documentId } = parameters;
  if (documentId !== undefined && documentId !== null)
    return typeof documentId === "string" ? (/^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1] ?? null) : null;
  const apollos = extensionsOf(parameters)?.persistedQuery;
  if (apollos === undefined || apollos === null) return undefined;
  const hash = isObject(apollos) ? apollos.sha256Hash : null;
  return typeof hash === "string" && /^[0-9a-f]{64}$/.test(hash) ? hash : null;
}

/** Makes it a request for this text. A text that was sent beside the id is not read. */
export function putDocument(request: FastifyRequest, text: string): void {
  const { documentId: _id, extensions: _all, ...others } = parametersOf(request);
  const { persistedQuery: _apollos, ...extensions } = extensionsOf(parametersOf(request)) ?? {};
  if (request.method === "POST") request.body = { ...others, query: text, extensions };
  else {
    const query = { ...(others as Record<string, string>), query: text, extensions: JSON.stringify(extensions) };
    request.query = query;
    // Apollo Server reads the address itself.
    request.raw.url = `/graphql?${new URLSearchParams(query).toString()}`;
  }
}
