import type { Endpoint } from "../endpoint";
import type { Shoot } from "../load";
import { DAYS, ORDERS } from "./plant";

const QUERY = `query Orders($day: Date!) {
  laundryOrders(first: ${ORDERS}, on: $day) {
    nodes {
      key state pickupOn
      resident { name address household { key kind } currentTenancy { key unit { id floor building { name } } } }
      site { space { name kind complex { name } } }
      operator { name kind }
    }
  }
}`;

export type AskedForOrders = {
  /** The page of a day, whole, as text. */
  ask(day: string): Promise<string>;
  shoot(expected: readonly string[]): Shoot;
};

/** A page of orders with the household, the unit, the space and the agency of each: of one day after the other. */
export function askForOrders(endpoint: Endpoint, credential: string): AskedForOrders {
  const headers = { authorization: `Bearer ${credential}` };
  const extensions = { access: { purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" } };
  const bodies = DAYS.map((day) => JSON.stringify({ query: QUERY, variables: { day }, extensions }));
  const post = async (body = ""): Promise<string> => {
    const answer = JSON.parse(await endpoint.post(body, headers)) as { data: unknown; errors?: unknown };
    if (answer.errors)
      throw new Error(`The question was not answered in full: ${JSON.stringify(answer.errors).slice(0, 1000)}`);
    return JSON.stringify(answer.data);
  };
  return {
    ask: (day) => post(bodies[DAYS.indexOf(day)]),
    shoot: (expected) => async (index) => {
      const answer = await post(bodies[index % bodies.length]);
      if (answer !== expected[index % bodies.length])
        throw new Error(`An answer under load differs from the first: ${answer.slice(0, 500)}`);
    },
  };
}

/** An answer in which anything is missing would measure how fast nothing is read. */
export function insistOnWholePage(answer: string): void {
  const { nodes } = (JSON.parse(answer) as { laundryOrders: { nodes: unknown[] } }).laundryOrders;
  if (nodes.length !== ORDERS) throw new Error(`There are ${nodes.length} orders on a page of ${ORDERS}.`);
  if (answer.includes("null")) throw new Error(`Something of an order is not there: ${JSON.stringify(nodes[0])}`);
}
