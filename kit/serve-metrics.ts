import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { StartError } from "./errors";
import type { Metrics } from "./metrics";
import type { Served } from "./serve";

/** Serves the numbers of this process at a port of their own, so that no path of the graph's leads to them. */
export async function serveMetrics({ registry }: Metrics, at: { host: string; port: number }): Promise<Served> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(at.port, at.host);
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as { code?: string }).code !== "EADDRINUSE") throw error;
    throw new StartError(
      "PORT_TAKEN",
      `Port ${at.port} of ${at.host} is taken by another program. Stop it, or set TTEURAK_METRICS_PORT to a free port.`,
    );
  }
  return {
    url: `http://${at.host}:${(server.address() as AddressInfo).port}/metrics`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
