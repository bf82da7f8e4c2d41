import type { FastifyInstance } from "fastify";
import type { Issuer } from "./issuer";

export const ISSUER_PATH = "/oidc";

/** Puts the issuer below `/oidc` of a server; it is opened by the first request that wants it. */
export function mountIssuer(app: FastifyInstance, address: () => string, open: () => Promise<Issuer>): void {
  let opening: Promise<Issuer> | undefined;
  app.register(async (own) => {
    // The issuer reads bodies itself, forms above all.
    own.removeAllContentTypeParsers();
    own.addContentTypeParser("*", (_request, _payload, done) => done(null));
    own.all(`${ISSUER_PATH}/*`, async (request, reply) => {
      opening ??= open();
      const issuer = await opening.catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      const { raw } = request;
      const { host, protocol } = new URL(address());
      // Its links are made from its configured address: what a client says of host and protocol counts for nothing.
      for (const name of Object.keys(raw.headers)) if (name.startsWith("x-forwarded-")) delete raw.headers[name];
      delete raw.headers.forwarded;
      raw.headers.host = host;
      raw.headers["x-forwarded-proto"] = protocol.slice(0, -1);
      const { url = "/" } = raw;
      Object.assign(raw, { originalUrl: url, url: url.slice(ISSUER_PATH.length) });
      reply.hijack();
      reply.raw.setHeader("x-request-id", request.id);
      issuer.answer(raw, reply.raw);
    });
  });
}
