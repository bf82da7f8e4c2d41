import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Outlet } from "./outlet";

const A_LOT = `data: ${"x".repeat(64 * 1024)}\n\n`;

/** A reader who has sent a request, and the outlet of its answer. */
async function aReader(times: ConstructorParameters<typeof Outlet>[1]) {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket: Socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const asked = once(server, "request") as Promise<[unknown, ServerResponse]>;
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  const [, response] = await asked;
  return {
    socket,
    response,
    outlet: new Outlet(response, times),
    close: () => void (socket.destroy(), server.close()),
  };
}

it("a reader who takes nothing is cut off, and nothing is kept for him", async () => {
  const { outlet, response, close } = await aReader({ cutOffAfter: 100 });
  let written = 0;
  while (!response.destroyed && written < 2_000) {
    await outlet.write(A_LOT);
    written += 1;
  }
  expect(response.destroyed).toBe(true);
  // What the system keeps on the way is all that he was sent.
  expect(written).toBeLessThan(2_000);
  expect(response.writableLength).toBeLessThan(2 * A_LOT.length);
  await outlet.write(A_LOT);
  close();
});

it("a reader who takes what he is sent is waited for, and hears that nothing happened", async () => {
  const { outlet, response, socket, close } = await aReader({ cutOffAfter: 1_000, heartbeatEvery: 20 });
  let last = "";
  socket.on("data", (chunk: Buffer) => (last = (last + chunk.toString("latin1")).slice(-200)));
  for (let written = 0; written < 200; written += 1) await outlet.write(A_LOT);
  expect(response.destroyed).toBe(false);
  last = "";
  while (!last.includes(":\n\n")) await once(socket, "data");
  outlet.end("retry: 1\n\n");
  // Nothing is written after the end, by whoever still had something.
  await outlet.write(A_LOT);
  while (!last.includes("retry: 1\n\n")) await once(socket, "data");
  close();
});
