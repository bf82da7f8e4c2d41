import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What happens to one request on its way. */
export type Fault = "none" | "late" | "dropped" | "reset" | "swallowed" | "cut" | "dripping";
export const FAULTS: readonly Fault[] = ["late", "dropped", "reset", "swallowed", "cut", "dripping"];

const LATE_BY = 300;
const A_DRIP_EVERY = 200;

/** A wire that can be told to fail, request by request, between a client and the server that is behind it at the time. */
export async function openFaultProxy(portOf: () => number, next: () => Fault) {
  const sockets = new Set<Socket>();
  const seen = { connections: 0, requests: 0 };

  const server = createServer((client) => {
    seen.connections++;
    const upstream = connect(portOf(), "127.0.0.1");
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.once("close", () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let fault: Fault = "none";
    client.on("data", (request: Buffer) => {
      seen.requests++;
      fault = next();
      if (fault === "dropped") client.destroy();
      else if (fault === "reset") client.resetAndDestroy();
      else if (fault === "late") setTimeout(() => upstream.writable && upstream.write(request), LATE_BY);
      else if (fault !== "swallowed") upstream.write(request);
    });
    upstream.on("data", (answer: Buffer) => {
      if (fault === "cut") client.end(answer.subarray(0, answer.length / 2), () => client.destroy());
      else if (fault === "dripping") drip(client, answer);
      else client.write(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function drip(client: Socket, answer: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    if (client.destroyed || at >= answer.length) return clearInterval(timer);
    client.write(answer.subarray(at, ++at));
  }, A_DRIP_EVERY);
}
