import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pack } from "./pack";

const packages = join(__dirname, "../../node_modules");

let folder: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tteurak-compile-"));
  cache = join(folder, "node_modules/.cache/tteurak");
  mkdirSync(join(folder, "node_modules/@swc"), { recursive: true });
  symlinkSync(join(packages, "@swc/core"), join(folder, "node_modules/@swc/core"));
  cpSync(__dirname, join(folder, "kit/compile"), { recursive: true });
  writeFileSync(join(folder, "greeting.ts"), 'export const greeting: string = "hello";');
  writeFileSync(
    join(folder, "main.ts"),
    'import { greeting } from "./greeting"; void import("./greeting").then((m) => console.log(greeting, m.greeting));',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...flags: string[]): string {
  const args = [...flags, "-r", "./kit/compile/register.js", "main.ts"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return `${stdout}${stderr}`.trim();
}

const packFile = (): string => join(cache, readdirSync(cache)[0] ?? "");

describe("a process that runs TypeScript", () => {
  it("keeps what it compiled, and the next one takes it from there", () => {
    expect(run()).toBe("hello hello");
    const kept = readFileSync(packFile());
    expect(run()).toBe("hello hello");
    expect(readFileSync(packFile()).equals(kept)).toBe(true);
  });

  it("sees that our code has changed", () => {
    run();
    writeFileSync(join(folder, "greeting.ts"), 'export const greeting: string = "howdy";');
    expect(run()).toBe("howdy howdy");
    expect(run()).toBe("howdy howdy");
  });

  it("sees that a file came that goes before ours", () => {
    writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
    expect(run()).toBe("hello hello");
    expect(run()).toBe("hello hello");
    writeFileSync(join(folder, "greeting.js"), 'exports.greeting = "before";');
    expect(run()).toBe("before before");
  });

  it("sees that a package of our own folder's came", () => {
    writeFileSync(join(folder, "node_modules/.package-lock.json"), "{}");
    mkdirSync(join(folder, "inner"));
    mkdirSync(join(folder, "node_modules/one"));
    writeFileSync(join(folder, "node_modules/one/index.js"), 'module.exports = "far";');
    writeFileSync(join(folder, "inner/ask.ts"), 'console.log(require("one"))');
    writeFileSync(join(folder, "main.ts"), 'import "./inner/ask"');
    expect(run()).toBe("far");
    mkdirSync(join(folder, "inner/node_modules/one"), { recursive: true });
    writeFileSync(join(folder, "inner/node_modules/one/index.js"), 'module.exports = "near";');
    expect(run()).toBe("near");
  });

  it.each(["plain", "naïve", "뜨락 🏘"])("keeps the text %s as it is", (text) => {
    // What a function is made of is read from the text, not from what was compiled.
    const greeting = `export const greeting = (() => "${text}").toString().split('"')[1];`;
    writeFileSync(join(folder, "greeting.ts"), greeting);
    expect(run()).toBe(`${text} ${text}`);
    expect(run()).toBe(`${text} ${text}`);
  });

  it("keeps what its threads compiled when it keeps its own", () => {
    writeFileSync(
      join(folder, "main.ts"),
      `import { readdirSync } from "node:fs";
       import { Worker } from "node:worker_threads";
       import { keepCompiled } from "./kit/compile/compile";
       const thread = new Worker("require('./kit/compile/register.js'); require('./greeting.ts')", { eval: true });
       const until = Date.now() + 4000;
       const end = () => {
         const isThere = readdirSync(${JSON.stringify(cache)}).filter((name) => name.endsWith(".pack")).length === 2;
         if (isThere || Date.now() > until) thread.terminate();
         else setTimeout(end, 10);
       };
       thread.once("message", () => { keepCompiled(); end(); });`,
    );
    writeFileSync(
      join(folder, "greeting.ts"),
      'import { parentPort } from "node:worker_threads"; parentPort?.postMessage("hello"); setInterval(() => {}, 1000);',
    );
    expect(run()).toBe("");
    const packs = readdirSync(cache).map((name) => new Pack(join(cache, name)));
    const holding = packs.filter(({ entries }) => [...entries.keys()].some((name) => /greeting/.test(name)));
    expect(packs).toHaveLength(2);
    expect(holding).toHaveLength(1);
  });

  it("compiles in one thread after another, each ended before the next", () => {
    writeFileSync(
      join(folder, "main.ts"),
      `import { once } from "node:events";
       import { Worker } from "node:worker_threads";
       void (async () => {
         for (let thread = 0; thread < 3; thread++)
           await once(new Worker("require('./kit/compile/register.js'); require('./greeting.ts')", { eval: true }), "exit");
         console.log("all ended");
       })();`,
    );
    expect(run()).toBe("all ended");
    // What this process needs is kept now, so that the threads alone load the compiler, and those that fail keep nothing.
    writeFileSync(join(folder, "greeting.ts"), "process.exit(1)");
    expect(run()).toBe("all ended");
  });

  describe("with packages", () => {
    const module = (version: string): void => {
      writeFileSync(join(folder, "node_modules/one/index.js"), `module.exports = require("two") + " ${version}";`);
      writeFileSync(join(folder, "node_modules/two/index.js"), `module.exports = "two ${version}";`);
    };
    const npmChanges = (what: string): void => writeFileSync(join(folder, "node_modules/.package-lock.json"), what);
    beforeEach(() => {
      for (const name of ["one", "two"]) mkdirSync(join(folder, "node_modules", name));
      writeFileSync(join(folder, "main.ts"), 'console.log(require("one"))');
      module("old");
    });

    it("takes them as they were kept until npm changes something", () => {
      npmChanges("{}");
      expect(run()).toBe("two old old");
      module("new");
      expect(run()).toBe("two old old");
      npmChanges('{ "packages": {} }');
      expect(run()).toBe("two new new");
    });

    it("looks again where a package's package went", () => {
      npmChanges("{}");
      expect(run()).toBe("two old old");
      mkdirSync(join(folder, "node_modules/one/node_modules/two"), { recursive: true });
      writeFileSync(join(folder, "node_modules/one/node_modules/two/index.js"), 'module.exports = "nearer";');
      npmChanges('{ "packages": {} }');
      expect(run()).toBe("nearer old");
    });

    it("reads them each time where npm did not install them", () => {
      expect(run()).toBe("two old old");
      module("new");
      expect(run()).toBe("two new new");
    });
  });

  it("forgets files that are gone", () => {
    run();
    rmSync(join(folder, "greeting.ts"));
    writeFileSync(join(folder, "main.ts"), 'console.log("alone")');
    expect(run()).toBe("alone");
    expect([...new Pack(packFile()).entries.keys()].filter((name) => /greeting/.test(name))).toEqual([]);
  });

  it.each<[string, (file: string) => void]>([
    ["empty", (file) => writeFileSync(file, "")],
    ["cut off", (file) => writeFileSync(file, readFileSync(file).subarray(0, 2000))],
    ["changed in one place", (file) => writeFileSync(file, readFileSync(file).fill(0xff, 3000, 3001))],
    ["something else", (file) => writeFileSync(file, "x".repeat(5000))],
  ])("compiles anew where what was kept is %s", (_what, damage) => {
    run();
    damage(packFile());
    expect(run()).toBe("hello hello");
    expect(new Pack(packFile()).entries.size).toBeGreaterThan(0);
  });

  it("takes nothing that V8 made with other flags", () => {
    run();
    expect(run("--no-opt")).toBe("hello hello");
    expect(readdirSync(cache)).toHaveLength(2);
  });

  it("keeps nothing of a process that failed", () => {
    writeFileSync(join(folder, "main.ts"), "process.exit(1)");
    run();
    expect(existsSync(cache)).toBe(false);
  });

  it("runs where nothing can be kept", () => {
    writeFileSync(join(folder, "node_modules/.cache"), "no folder");
    expect(run()).toBe("hello hello");
    rmSync(join(folder, "node_modules/.cache"));
    chmodSync(join(folder, "node_modules"), 0o555);
    expect(run()).toBe("hello hello");
    chmodSync(join(folder, "node_modules"), 0o755);
  });

  it("says what is wrong with code that cannot be compiled", () => {
    writeFileSync(join(folder, "main.ts"), "const = 1");
    expect(run()).toMatch(/main\.ts/);
    writeFileSync(join(folder, "main.ts"), 'require("./broken.js")');
    writeFileSync(join(folder, "broken.js"), "const = 1");
    expect(run()).toMatch(/broken\.js:1[\s\S]*SyntaxError/);
  });
});
