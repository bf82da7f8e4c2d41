import { once } from "node:events";
import { WebSocket } from "undici";

/** Lets a process that runs with `--inspect` collect its old objects, so that what its heap holds then is really kept. */
export async function collectGarbage(inspector: string): Promise<void> {
  const socket = new WebSocket(inspector);
  try {
    await once(socket, "open");
    socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
    await once(socket, "message");
  } finally {
    socket.close();
  }
}
