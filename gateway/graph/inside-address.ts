import { lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "../../kit/public-address";

/** Looks a name up as ever, and fails where any address of it leads inside: a name may say so only after it was registered. */
export const outsideOnly: LookupFunction = (name, options, found) => {
  resolve(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return found(error ?? new Error(`${name} has no address`), "", 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return found(new LeadsInside(name), "", 0);
    if (options.all) return found(null, addresses);
    found(null, first.address, first.family);
  });
};

export class LeadsInside extends Error {
  constructor(host: string) {
    super(`${host} leads into the hub's own network`);
  }
}

/**
 * Why a partner's address is not asked; null where it is. A host that the operator named may be inside and without TLS;
 * any other has https, and what its name leads to is looked at again whenever it is connected to.
 */
export function whyNotAsked(url: string, insideHosts: readonly string[]): string | null {
  const { protocol, hostname } = new URL(url);
  if (insideHosts.includes(hostname)) return null;
  if (protocol !== "https:") return "it has no https";
  const host = hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && !isPublicAddress(host) ? "it leads into the hub's own network" : null;
}
