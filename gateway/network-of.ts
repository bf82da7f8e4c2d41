import { isIPv6 } from "node:net";

/** Whoever has one address of IPv6 has a network of 2^64; one of IPv4 stands for itself. */
export function networkOf(address: string | null): string {
  if (!address || !isIPv6(address)) return address ?? "";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] ?? "";
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, "")}]`);
  return groupsOf(hostname.slice(1, -1)).slice(0, 4).join(":");
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const first = head.split(":").filter(Boolean);
  if (tail === undefined) return first;
  const last = tail.split(":").filter(Boolean);
  return [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
}
