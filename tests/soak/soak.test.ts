import { hubProcess } from "../kit/hub-process";
import type { Stretch } from "./sample";
import { verdictOf } from "./verdict";

const FLAT: Stretch = { heap: 150, rss: 400, open: 60, p99: 20, answers: 60_000 };
const minutes = (change: (minute: number) => Partial<Stretch>): Stretch[] =>
  Array.from({ length: 20 }, (_, minute) => ({ ...FLAT, ...change(minute) }));

it("FT-58 a few seconds of everything that the hub does, at half of what it can: each answer is as it should be", async () => {
  const soak = hubProcess(["tests/soak/main.ts", "--minutes", "0.2"], {});
  const [said] = await soak.says(/sound\n|NOT FLAT.*/);
  expect(said).toBe("sound\n");
  expect(await soak.ended).toBe(0);
}, 90_000);

it.each<[string, (minute: number) => Partial<Stretch>, RegExp]>([
  ["the heap", (minute) => ({ heap: 150 + minute / 5 }), /the heap grows by 2.00 MiB in ten minutes/],
  ["open sockets", (minute) => ({ open: 60 + minute }), /open files and sockets grow by 15/],
  ["the time of the slowest", (minute) => ({ p99: 20 + minute / 2 }), /p99 grows by/],
])("FT-58 a soak in which %s grows is not sound", (_what, change, sentence) => {
  const { sound, lines } = verdictOf(minutes(change), 1, []);
  expect([sound, lines.at(-1)]).toEqual([false, expect.stringMatching(sentence)]);
});

it("FT-58 a soak in which nothing grows after the warming up is sound", () => {
  expect(
    verdictOf(
      minutes((minute) => (minute < 4 ? { heap: 100 } : {})),
      1,
      [],
    ).sound,
  ).toBe(true);
  expect(
    verdictOf(
      minutes(() => ({})),
      1,
      ["open data: INTERNAL"],
    ).sound,
  ).toBe(false);
});
