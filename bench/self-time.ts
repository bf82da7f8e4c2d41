import { relative } from "node:path";
import { REPOSITORY } from "./processes";

/** What `node --cpu-prof` writes. */
export type CpuProfile = {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
  startTime: number;
};

export type Share = { name: string; share: number };

type Frame = CpuProfile["nodes"][number]["callFrame"];

export const timeByFunction = (profile: CpuProfile, from: number, until: number): Share[] =>
  shares(profile, from, until, (frame) => {
    const { functionName, url, lineNumber } = frame;
    return url ? `${functionName || "(anonymous)"}  ${placeOf(frame)}:${lineNumber + 1}` : functionName;
  });

export const timeByPackage = (profile: CpuProfile, from: number, until: number): Share[] =>
  shares(profile, from, until, (frame) => {
    const place = placeOf(frame);
    if (place === "") return frame.functionName.startsWith("(") ? frame.functionName : "(native)";
    if (place.startsWith("node:")) return place.replace(/^node:(internal\/)?/, "node:").replace(/\/.*/, "");
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(place) ?? [];
    return name ?? place.split("/").slice(0, 2).join("/");
  });

const placeOf = ({ url }: Frame): string =>
  url.startsWith("/") || url.startsWith("file:") ? relative(REPOSITORY, url.replace(/^file:\/\//, "")) : url;

/** Samples between two instants of the monotonic clock, which is also the profile's; idle time is left out. */
function shares(profile: CpuProfile, from: number, until: number, nameOf: (frame: Frame) => string): Share[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  let total = 0;
  let at = profile.startTime;
  profile.samples.forEach((id, index) => {
    const lasted = profile.timeDeltas[index] ?? 0;
    at += lasted;
    const frame = frames.get(id);
    if (!frame || at < from || at > until || frame.functionName === "(idle)") return;
    const name = nameOf(frame);
    times.set(name, (times.get(name) ?? 0) + lasted);
    total += lasted;
  });
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .sort((one, other) => other.share - one.share);
}
