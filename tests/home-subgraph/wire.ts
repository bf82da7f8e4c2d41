import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands on the wire before a house and keeps all that is sent to it, with what the tokens in it say. */
export type Wire = { url: string; heard(): string[]; close(): Promise<void> };

export async function tapWire(target: string): Promise<Wire> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const body = Buffer.concat(await request.toArray());
      heard.push(readable(`${JSON.stringify(request.headers)} ${body.toString()}`));
      const { host: _host, connection: _connection, "content-length": _length, ...headers } = request.headers;
      const answered = await fetch(target, { method: "POST", headers: headers as Record<string, string>, body });
      response
        .writeHead(answered.status, { "content-type": "application/json" })
        .end(Buffer.from(await answered.arrayBuffer()));
    };
    pass().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    heard: () => heard,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The text with the claims of each token in it in the clear, also of those whose seal is left as it is. */
const readable = (text: string): string =>
  text + [...text.matchAll(/\.(eyJ[\w-]+)\./g)].map(([, claims = ""]) => Buffer.from(claims, "base64url").toString());
