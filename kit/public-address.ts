import ipaddr from "ipaddr.js";

/** All of IPv6 that was ever given to anybody. */
const GIVEN_OUT = ipaddr.parseCIDR("2000::/3");

/** Whether an address is one of the public internet: not this machine, its network, a private one, or one with another meaning. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the clothes of IPv6 is judged as what it is.
  const judged = ipaddr.process(address);
  return judged.range() === "unicast" && (judged.kind() === "ipv4" || judged.match(GIVEN_OUT));
}
