import { Pool } from "undici";

/** One HTTP address, asked over connections that stay open. */
export type Endpoint = {
  /** The text of the answer; throws where its status is not 200. */
  post(body: string, headers: Record<string, string>): Promise<string>;
  close(): Promise<void>;
};

export function openEndpoint(url: string, connections: number): Endpoint {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections });
  return {
    async post(body, headers) {
      const { statusCode, body: answer } = await pool.request({
        path: pathname,
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
      });
      const text = await answer.text();
      if (statusCode !== 200) throw new Error(`${url} answered with status ${statusCode}: ${text.slice(0, 500)}`);
      return text;
    },
    close: () => pool.destroy(),
  };
}
