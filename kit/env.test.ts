import { count, networks, oneOf, optional, port, readEnv, url } from "./env";
import { StartError } from "./errors";

const shape = {
  GATEWAY_PORT: port(4000),
  GATEWAY_MODE: oneOf(["fast", "safe"], "safe"),
  HOUSING_DATABASE_URL: optional(url(["postgres", "postgresql"])),
  HOUSING_POOL: count("connections", 1, 50),
};
const read = (given: Record<string, string>) => readEnv(given, shape, ["GATEWAY_", "HOUSING_"]);

describe("the configuration", () => {
  it("is typed, with its defaults", () => {
    expect(read({ HOUSING_POOL: "5", PATH: "/bin" })).toEqual({
      GATEWAY_PORT: 4000,
      GATEWAY_MODE: "safe",
      HOUSING_DATABASE_URL: null,
      HOUSING_POOL: 5,
    });
  });

  it("reports every problem at once", () => {
    const attempt = () => read({ GATEWAY_PORT: "99999", GATEWAY_MODE: "slow", HOUSING_DATABASE_URL: "mysql://x" });
    expect(attempt).toThrow(StartError);
    expect(attempt).toThrow(/4 problem\(s\).*GATEWAY_PORT.*GATEWAY_MODE.*HOUSING_DATABASE_URL.*HOUSING_POOL/s);
  });

  it("takes addresses and networks, and no network of half the world", () => {
    const proxies = { GATEWAY_TRUSTED_PROXIES: networks("who is trusted") };
    const of = (given: string) =>
      readEnv({ GATEWAY_TRUSTED_PROXIES: given }, proxies, ["GATEWAY_"]).GATEWAY_TRUSTED_PROXIES;
    expect(of("")).toEqual([]);
    expect(of("10.1.2.3, 10.2.0.0/16,2001:db8::/32")).toEqual(["10.1.2.3", "10.2.0.0/16", "2001:db8::/32"]);
    for (const wrong of ["0.0.0.0/0", "::/0", "10.0.0.0/33", "proxy", "10.1.2.3,", "10.1.2.3/"])
      expect(() => of(wrong)).toThrow(/GATEWAY_TRUSTED_PROXIES is not addresses or networks/);
  });

  it("SC-06 refuses a misspelt variable and says which one was meant", () => {
    expect(() => read({ HOUSING_POOL: "5", HOUSING_DATABSE_URL: "postgres://x/y" })).toThrow(
      /HOUSING_DATABSE_URL is not known; did you mean HOUSING_DATABASE_URL/,
    );
  });
});
