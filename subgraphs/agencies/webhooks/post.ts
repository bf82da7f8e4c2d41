import { lookup as lookUp } from "node:dns";
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { SECOND } from "../../../kit/durations";

const LONGEST = 10 * SECOND;

/** What the receiver said: its status alone; what else it says is not read. Or why there was none. */
export type Posted = { status: number } | { status: null; failure: string };

/** Which addresses may be connected to, and how a name is looked up. */
export type Reach = { allows(address: string): boolean; lookUp?: typeof lookUp };

/**
 * Posts once. The address that was judged is the one that is connected to: a name that leads elsewhere a moment later
 * leads nowhere. No redirect is followed.
 */
export function post(url: string, headers: Record<string, string>, body: string, reach: Reach): Promise<Posted> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  // A literal address is connected to without a look-up.
  if (isIP(host) && !reach.allows(host)) return Promise.resolve({ status: null, failure: NOT_ALLOWED });
  return new Promise((resolve) => {
    const failed = (error: Error & { code?: string }) => resolve({ status: null, failure: error.code ?? error.name });
    const request = (protocol === "https:" ? overHttps : overHttp)(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      agent: false,
      lookup: judging(reach),
      signal: AbortSignal.timeout(LONGEST),
    });
    request.on("error", failed);
    request.on("response", (response) => {
      resolve({ status: response.statusCode ?? 0 });
      response.destroy();
    });
    request.end(body);
  });
}

export const NOT_ALLOWED = "ADDRESS_NOT_ALLOWED";

const judging =
  (reach: Reach): LookupFunction =>
  (hostname, options, done) =>
    (reach.lookUp ?? lookUp)(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      // One that is not public among several is enough: nobody's public name leads there by accident.
      const first = addresses[0];
      if (!first || addresses.some(({ address }) => !reach.allows(address)))
        return done(Object.assign(new Error("This name leads to no public address."), { code: NOT_ALLOWED }), []);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
