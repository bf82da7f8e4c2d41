import ipaddr from "ipaddr.js";

/** Whether an address is one of the public internet: not this machine, its network, a private one, or one with another meaning. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address in the clothes of IPv6 is judged as what it is.
  return ipaddr.process(address).range() === "unicast";
}
