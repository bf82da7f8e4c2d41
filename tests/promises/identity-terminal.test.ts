import { type ChildProcess, spawn } from "node:child_process";
import { demoPassword } from "../kit/signed-in";
import { Browser, signInAs } from "../kit/browser";
import { type Hub, theHub } from "../kit/the-hub";

/** `npm run sign-in`, and what it has said so far. */
function signInFromTerminal(hub: Hub) {
  const command = ["-r", "./kit/compile/register.js", "hub/sign-in.ts", "--hub", hub.url];
  const child: ChildProcess = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const page = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (text) => {
        said += String(text);
        const [address] = /^http\S+\/oidc\/auth\S+(?=\n)/m.exec(said) ?? [];
        if (address) resolve(address);
      });
    child.on("close", () => reject(new Error(`It ended without an address: ${said}`)));
  });
  // Whoever waits for its end alone need not have waited for a page.
  page.catch(() => undefined);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { page, ended, said: () => said, end: () => child.kill("SIGKILL") };
}

describe("staff sign in from a terminal (RFC 8252)", () => {
  let hub: Hub;
  const begun: ReturnType<typeof signInFromTerminal>[] = [];
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(async () => {
    for (const { end } of begun) end();
    await hub.close();
  });
  const begin = () => {
    const one = signInFromTerminal(hub);
    begun.push(one);
    return one;
  };

  it("with a browser, and the terminal is told a token that the graph takes", async () => {
    const terminal = begin();
    const browser = new Browser(hub.url);
    const { back } = await signInAs(browser, await terminal.page, "jpdc-admin", demoPassword("jpdc-admin"));
    expect(back?.hostname).toBe("127.0.0.1");
    expect((await fetch(back ?? "")).status).toBe(200);
    expect(await terminal.ended).toBe(0);
    const [token] = /^ey\S+$/m.exec(terminal.said()) ?? [""];
    const { data } = await hub.withAuthorization(`Bearer ${token}`).send("{ staffAccounts { id } }");
    expect(data.staffAccounts.length).toBeGreaterThan(0);
    // Whoever signed in a moment ago is asked for the password again: any program on the machine can begin this.
    const again = await browser.go(await begin().page);
    expect(again.headers.get("location")).toContain("/interaction/");
  });

  it("and nobody who is no staff: a resident is not let in, and is led nowhere", async () => {
    const { page, back } = await signInAs(
      new Browser(hub.url),
      await begin().page,
      "resident",
      demoPassword("resident"),
    );
    expect([page.status, back]).toEqual([401, null]);
  });

  it("and the code is told to nobody but a port of this machine", async () => {
    const page = new URL(await begin().page);
    page.searchParams.set("redirect_uri", "http://192.0.2.1/signed-in");
    const refused = await fetch(page, { redirect: "manual" });
    expect([refused.status, ((await refused.json()) as { error: string }).error]).toEqual([
      400,
      "invalid_redirect_uri",
    ]);
  });

  it("and whoever else knocks at its port is told nothing, and ends nothing", async () => {
    const terminal = begin();
    const page = await terminal.page;
    const { origin, pathname } = new URL(new URL(page).searchParams.get("redirect_uri") ?? "");
    for (const asked of [pathname, `${pathname}?code=a&state=b`, "/", "//"])
      expect((await fetch(`${origin}${asked}`)).status).toBe(404);
    const { back } = await signInAs(new Browser(hub.url), page, "jpdc-admin", demoPassword("jpdc-admin"));
    expect((await fetch(back ?? "")).status).toBe(200);
    expect(await terminal.ended).toBe(0);
  });

  it("says that a token does not pass a network in clear text", async () => {
    const terminal = signInFromTerminal({ ...hub, url: "http://192.0.2.1" });
    expect(await terminal.ended).toBe(1);
    expect(terminal.said()).toContain("ADDRESS_INSECURE");
  });

  it("says so where nobody can sign in", async () => {
    const terminal = signInFromTerminal({ ...hub, url: "http://127.0.0.1:9" });
    expect(await terminal.ended).toBe(1);
    expect(terminal.said()).toContain("ISSUER_UNREACHABLE");
  });
});
