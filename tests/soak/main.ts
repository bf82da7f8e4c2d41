import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hubProcess } from "../kit/hub-process";
import { askEvenly, measureCapacity } from "./ask";
import { collectGarbage } from "./collect";
import { inTurns, mixFor } from "./mix";
import { sample, type Sample, type Stretch, stretchOf } from "./sample";
import { verdictOf } from "./verdict";

const SAMPLES = 12;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run soak -- --minutes 20`: a hub of its own at half of what it can do, everything asked of it that it does. */
async function soak(): Promise<boolean> {
  const { values } = parseArgs({
    options: { minutes: { type: "string", default: "20" }, share: { type: "string", default: "0.5" } },
  });
  const minutes = Number(values.minutes);
  const share = Number(values.share);
  if (!(minutes > 0) || !(share > 0 && share <= 1)) throw new Error("--minutes is more than 0, --share at most 1");
  const folder = mkdtempSync(join(tmpdir(), "tteurak-soak-"));
  const hub = hubProcess(["--inspect=127.0.0.1:0", "--max-semi-space-size=64", "hub/main.ts"], {
    TTEURAK_DATA_DIR: folder,
    TTEURAK_LOG_LEVEL: "fatal",
    TTEURAK_METRICS_PORT: "0",
    GATEWAY_PORT: "0",
    GATEWAY_COST_PER_MINUTE: "1000000000",
    GATEWAY_OPEN_COST_PER_MINUTE: "1000000000",
  });
  try {
    const [inspector] = await hub.says(/ws:\S+/);
    const [, metrics = ""] = await hub.says(/Metrics (http:\S+)/);
    const [, url = ""] = await hub.says(/GraphQL\s+(http:\S+)/);
    await hub.says(/Ready:/);
    const next = inTurns(await mixFor(url, readFileSync(join(folder, "keys/subgraphs/demo.key"))));
    const seconds = minutes * 60;
    await measureCapacity(url, next, Math.min(10, seconds / 10));
    const capacity = await measureCapacity(url, next, Math.min(20, seconds / 10));
    const perSecond = capacity * share;
    print(`capacity ${capacity.toFixed(0)} requests a second; asking ${perSecond.toFixed(0)} for ${minutes} minutes`);
    const each = Math.min(60, seconds / 4);
    const wrong: string[] = [];
    const stretches: Stretch[] = [];
    for (let at = 0; at < Math.round(seconds / each); at++) {
      const times: number[] = [];
      const samples: Promise<Sample>[] = [];
      const sampling = setInterval(() => samples.push(sample(metrics, hub.child.pid ?? 0)), (each * 1000) / SAMPLES);
      await askEvenly(url, next, { perSecond, seconds: each }, (asked) => {
        times.push(asked.took);
        if (asked.wrong) wrong.push(asked.wrong);
      });
      clearInterval(sampling);
      await collectGarbage(inspector);
      samples.push(sample(metrics, hub.child.pid ?? 0));
      const stretch = stretchOf(await Promise.all(samples), times);
      stretches.push(stretch);
      const { heap, rss, open, p99, answers } = stretch;
      print(
        `${String(at + 1).padStart(3)}  ${answers} answers  p99 ${p99.toFixed(1)} ms  heap ${heap.toFixed(1)} MiB  ` +
          `RSS ${rss.toFixed(0)} MiB  open ${open}  wrong ${wrong.length}`,
      );
    }
    const { lines, sound } = verdictOf(stretches, each / 60, wrong);
    lines.forEach(print);
    return sound;
  } finally {
    await hub.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

soak().then(
  (sound) => process.exit(sound ? 0 : 1),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
