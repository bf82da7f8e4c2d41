import { isPublicAddress } from "./public-address";

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.0.1",
  "192.168.0.9",
  "169.254.169.254",
  "100.64.0.1",
  "198.18.0.1",
  "203.0.113.9",
  "224.0.0.1",
  "0.0.0.0",
  "::1",
  "::",
  "::127.0.0.1",
  "::ffff:10.0.0.1",
  "::ffff:0:10.0.0.1",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::10.0.0.1",
  "2002:a00:1::",
  "2001:0:a00:1::",
  "2001:db8::1",
  "fd00::1",
  "fe80::1",
  "fec0::1",
  "4000::1",
  "ff02::1",
  "intranet",
])("%s is no address of the public internet", (address) => expect(isPublicAddress(address)).toBe(false));

it.each(["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8"])("%s is one", (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
