import { createLog } from "../../kit/log";
import { type Hub, theHub } from "../kit/the-hub";

const lines: string[] = [];
let hub: Hub;
beforeAll(async () => {
  hub = await theHub({ log: createLog("test", "error", { write: (line) => void lines.push(line) }) });
  await hub.sql("housing", "alter table complex rename to complex_that_is_away");
});
afterAll(() => hub.close());

type Line = { requestId?: string; incident?: string; incidents?: string[] };

it("the number of a request, in its answer, leads to what failed for it in the logs of the gateway and the subgraph", async () => {
  const response = await hub.nobody.fetch({ query: "{ complexes { totalCount } }" }, {});
  const requestId = response.headers.get("x-request-id");
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; incident: string } }[] };
  expect(errors[0]?.extensions.code).toBe("INTERNAL");
  const { incident } = errors[0]?.extensions ?? {};
  const told = lines.map((line) => JSON.parse(line) as Line);
  expect(told.find((line) => line.incident === incident)).toMatchObject({ requestId });
  expect(told.find(({ incidents }) => incidents?.includes(incident ?? ""))).toMatchObject({ requestId });
});
