import { startPostgres, type StartPostgres } from "./start-postgres";

/** A hub that is nothing but its database: the tests kill it. It stops when its standard input ends. */
async function launch(options: StartPostgres): Promise<void> {
  const report = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
  try {
    const { stop, exited, ...facts } = await startPostgres({ ...options, onProgress: (step) => report({ step }) });
    report({ ready: facts });
    void exited.then((exit) => report({ exited: exit }));
    process.stdin.on("end", () => void stop().then(() => process.exit(0))).resume();
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    report({ error: { code, message } });
    process.exitCode = 1;
  }
}

void launch(JSON.parse(process.argv[2] ?? "{}") as StartPostgres);
