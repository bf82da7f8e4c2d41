import { AsyncLocalStorage } from "node:async_hooks";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DATA_CLASSES } from "../../access/data-class";
import type { Caller, Viewer } from "../../kit/viewer";

/**
 * How a subgraph's own code is switched off, for the tests of this folder alone. Either every policy says yes and no look
 * is refused, or the code takes the caller for somebody who may; the database is told the truth in both.
 */
export type CodeSwitch = "on" | "policies say yes" | "taken for another";

type Mistaken = { code: CodeSwitch; truth: Viewer };

const mistaken = new AsyncLocalStorage<Mistaken>();

/** Runs something with the code of the subgraphs switched; without it they are as they are. */
export const switchedTo = <Result>(code: CodeSwitch, truth: Viewer, act: () => Result): Result =>
  code === "on" ? act() : mistaken.run({ code, truth }, act);

const truthOf = (viewer: Viewer): Viewer => mistaken.getStore()?.truth ?? viewer;
const sayYes = (): boolean => mistaken.getStore()?.code === "policies say yes";

type Module = Record<string, unknown>;
type Callable = (...given: unknown[]) => unknown;

function replace(path: string, change: (actual: Module) => Module): void {
  jest.doMock(path, () => {
    const actual = jest.requireActual<Module>(path);
    return { ...actual, ...change(actual) };
  });
}

const root = join(__dirname, "../..");

for (const file of readdirSync(join(root, "subgraphs"), { recursive: true, encoding: "utf8" }))
  if (file.endsWith(".policy.ts"))
    replace(join(root, "subgraphs", file), (policies) =>
      Object.fromEntries(
        Object.entries(policies).map(([name, judge]) => [
          name,
          typeof judge === "function" ? asKindOf(judge as Callable) : judge,
        ]),
      ),
    );

const asKindOf =
  (judge: Callable): Callable =>
  (...given) => {
    const verdict = judge(...given);
    if (!sayYes()) return verdict;
    if (typeof verdict === "boolean") return true;
    if (verdict === "forbidden" || verdict === "hidden") return "allowed";
    return verdict instanceof Set ? new Set(DATA_CLASSES) : verdict;
  };

replace(join(root, "kit/no-basis.ts"), ({ insistOnBasis }) => ({
  insistOnBasis: (...given: unknown[]) => (sayYes() ? undefined : (insistOnBasis as Callable)(...given)),
}));

replace(join(root, "kit/row-security.ts"), ({ tellDatabase, tellingDatabase }) => ({
  tellDatabase: (viewer: Viewer, now?: Date) => (tellDatabase as Callable)(truthOf(viewer), now),
  tellingDatabase: (viewer: Viewer, now?: Date) => (tellingDatabase as Callable)(truthOf(viewer), now),
}));

// Evidence and keys of repetition are written in the caller's true name: else it is they that would refuse the others' names.
replace(join(root, "kit/evidence/write-looks.ts"), ({ recordLooks }) => ({
  recordLooks: (looks: unknown, caller: Caller, at: Date) =>
    (recordLooks as Callable)(looks, { ...caller, viewer: truthOf(caller.viewer) }, at),
}));
replace(join(root, "kit/idempotency.ts"), ({ once }) => ({
  once: (work: { viewer: Viewer }, wish: unknown, act: () => unknown) =>
    mistaken.getStore()?.code === "taken for another" ? act() : (once as Callable)(work, wish, act),
}));
