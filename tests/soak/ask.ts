import type { Question } from "./mix";

/** How one request went: in how many milliseconds, and what was wrong with its answer, if anything. */
export type Asked = { took: number; wrong: string | null };

export async function ask(url: string, { name, wanted, make }: Question): Promise<Asked> {
  const since = performance.now();
  try {
    const response = await fetch(url, make());
    const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] };
    const code = errors?.[0]?.extensions?.code ?? "ok";
    return { took: performance.now() - since, wrong: wanted.includes(code) ? null : `${name}: ${code}` };
  } catch (error) {
    return { took: performance.now() - since, wrong: `${name}: ${(error as Error).message}` };
  }
}

/** How many a second are answered where so many clients ask one after the other. */
export async function measureCapacity(url: string, next: () => Question, seconds: number): Promise<number> {
  const CLIENTS = 16;
  const since = performance.now();
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - since < seconds * 1000) {
      await ask(url, next());
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (answered * 1000) / (performance.now() - since);
}

/** Asks so many times a second, whatever becomes of those before, and hands over each as it ends. */
export async function askEvenly(
  url: string,
  next: () => Question,
  { perSecond, seconds }: { perSecond: number; seconds: number },
  tell: (asked: Asked) => void,
): Promise<void> {
  const TURN = 20;
  const started = performance.now();
  const underWay = new Set<Promise<void>>();
  let sent = 0;
  for (;;) {
    const passed = (performance.now() - started) / 1000;
    if (passed >= seconds) break;
    for (; sent < passed * perSecond; sent++) {
      const one: Promise<void> = ask(url, next()).then((asked) => {
        underWay.delete(one);
        tell(asked);
      });
      underWay.add(one);
    }
    await new Promise((resolve) => setTimeout(resolve, TURN));
  }
  await Promise.all(underWay);
}
