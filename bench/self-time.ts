import { relative } from "node:path";
import { REPOSITORY } from "./processes";

/** What `node --cpu-prof` writes. */
export type CpuProfile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
  startTime: number;
};

export type Share = { name: string; share: number };

type Frame = CpuProfile["nodes"][number]["callFrame"];

/** The time in each function itself. */
export const timeByFunction = (profile: CpuProfile, from: number, until: number): Share[] =>
  shares(profile, from, until, (frames) => frames.slice(0, 1).map(functionOf));

/** The time in each function and all that it calls. */
export const timeWithin = (profile: CpuProfile, from: number, until: number): Share[] =>
  shares(profile, from, until, (frames) => frames.filter(({ url }) => url !== "").map(functionOf));

export const timeByPackage = (profile: CpuProfile, from: number, until: number): Share[] =>
  shares(profile, from, until, (frames) => frames.slice(0, 1).map(packageOf));

const functionOf = (frame: Frame): string => {
  const { functionName, url, lineNumber } = frame;
  return url ? `${functionName || "(anonymous)"}  ${placeOf(frame)}:${lineNumber + 1}` : functionName;
};

function packageOf(frame: Frame): string {
  const place = placeOf(frame);
  if (place === "") return frame.functionName.startsWith("(") ? frame.functionName : "(native)";
  if (place.startsWith("node:")) return place.replace(/^node:(internal\/)?/, "node:").replace(/\/.*/, "");
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(place) ?? [];
  return name ?? place.split("/").slice(0, 2).join("/");
}

const placeOf = ({ url }: Frame): string =>
  url.startsWith("/") || url.startsWith("file:") ? relative(REPOSITORY, url.replace(/^file:\/\//, "")) : url;

/**
 * Samples between two instants of the monotonic clock, which is also the profile's; idle time is left out. `namesOf` gets
 * the frames from the innermost outwards, and the time counts for each of the names it makes of them.
 */
function shares(
  { nodes, samples, timeDeltas, startTime }: CpuProfile,
  from: number,
  until: number,
  namesOf: (frames: Frame[]) => string[],
): Share[] {
  const node = new Map(nodes.map((each) => [each.id, each]));
  const parent = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)));
  const self = new Map<number, number>();
  let total = 0;
  let at = startTime;
  samples.forEach((id, index) => {
    const lasted = timeDeltas[index] ?? 0;
    at += lasted;
    if (at < from || at > until || node.get(id)?.callFrame.functionName === "(idle)") return;
    self.set(id, (self.get(id) ?? 0) + lasted);
    total += lasted;
  });
  const times = new Map<string, number>();
  for (const [id, time] of self) {
    const frames: Frame[] = [];
    for (let each = node.get(id); each; each = node.get(parent.get(each.id) ?? -1)) frames.push(each.callFrame);
    for (const name of new Set(namesOf(frames))) times.set(name, (times.get(name) ?? 0) + time);
  }
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .sort((one, other) => other.share - one.share);
}
