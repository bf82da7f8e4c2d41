import { connect } from "node:net";

// The issuer takes a while when it is asked for the first time.
const WAITS = 5000;

/** What a server answers to bytes that no client library would send, and that it closed the connection after that. */
export type RawAnswer = { status: number; head: string; body: string; closed: boolean };

/** Sends bytes to a server as they are, and reads until it closes or some seconds are over. */
export function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    let text = "";
    const done = (closed: boolean): void => {
      clearTimeout(late);
      socket.destroy();
      const [head = "", body = ""] = text.split("\r\n\r\n");
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body, closed });
    };
    const late = setTimeout(() => done(false), WAITS);
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (text += chunk));
    socket.on("end", () => done(true));
    socket.on("error", reject);
  });
}
