import { SECOND } from "../../../kit/durations";
import type { Receipt, Transport } from "./transport";

const LONGEST = 10 * SECOND;
const LONGEST_ANSWER = 1024;
const OUTCOMES: readonly string[] = ["delivered", "accepted", "refused", "failed"] satisfies Receipt["outcome"][];

/**
 * Hands everything to the relay of the installation, which speaks to the carriers: `POST {url}` with what is to be told, and
 * `GET {url}/{key}` for what became of it. The account at the relay stands in the URL, and travels as HTTP Basic.
 */
export function relayTransport(url: string): Transport {
  const { username, password, ...at } = partsOf(url);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const headers = { "content-type": "application/json", ...(username && { authorization }) };
  const ask = async (path: string, init: RequestInit): Promise<Receipt> => {
    try {
      const signal = AbortSignal.timeout(LONGEST);
      return await receiptOf(await fetch(`${at.base}${path}`, { ...init, headers, signal, redirect: "error" }));
    } catch (error) {
      return { outcome: "failed", code: (error as Error).name };
    }
  };
  return {
    deliver: (delivery) => ask("", { method: "POST", body: JSON.stringify(delivery) }),
    ask: (key) => ask(`/${encodeURIComponent(key)}`, { method: "GET" }),
  };
}

function partsOf(url: string): { username: string; password: string; base: string } {
  const at = new URL(url);
  const { username, password } = at;
  at.username = "";
  at.password = "";
  return {
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    base: at.toString().replace(/\/+$/, ""),
  };
}

async function receiptOf(response: Response): Promise<Receipt> {
  if (!response.ok) return { outcome: "failed", code: `HTTP_${response.status}` };
  const { outcome, code } = JSON.parse((await response.text()).slice(0, LONGEST_ANSWER)) as Partial<Receipt>;
  if (!outcome || !OUTCOMES.includes(outcome)) return { outcome: "failed", code: "RELAY_NOT_UNDERSTOOD" };
  return { outcome, code: typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? code : null };
}
