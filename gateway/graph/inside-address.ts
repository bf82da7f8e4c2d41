import { lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

// An IPv4 address in the clothes of IPv6 is judged as the IPv4 address that it is.
const INSIDE = new BlockList();
for (const [network, length] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  INSIDE.addSubnet(network, length, "ipv4");
for (const [network, length] of [
  ["::", 96],
  ["64:ff9b::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  INSIDE.addSubnet(network, length, "ipv6");

/** Whether an address leads to this machine or this network, or to nothing that a partner could own. */
export const isInside = (address: string): boolean => INSIDE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Looks a name up as ever, and fails where any address of it leads inside: a name may say so only after it was registered. */
export const outsideOnly: LookupFunction = (name, options, found) => {
  resolve(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return found(error ?? new Error(`${name} has no address`), "", 0);
    if (addresses.some(({ address }) => isInside(address))) return found(new LeadsInside(name), "", 0);
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
  return isIP(host) !== 0 && isInside(host) ? "it leads into the hub's own network" : null;
}
