import { rmSync } from "node:fs";

export default async function globalTeardown(): Promise<void> {
  const { testServers } = globalThis;
  if (!testServers) return;
  await Promise.all(testServers.servers.map((server) => server.stop()));
  rmSync(testServers.folder, { recursive: true, force: true });
}
