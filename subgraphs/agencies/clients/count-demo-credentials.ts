import type { Reader } from "../../../kit/operation";
import { opensAt } from "../client-keys/opens-at";
import { mayKnowClients } from "./client.policy";

/** How many keys that anybody with the seed's secret can make still open something; null for anybody but a gateway. */
export async function countDemoCredentials({ reading, viewer, now }: Reader): Promise<number | null> {
  if (mayKnowClients(viewer) !== "allowed") return null;
  const [counted] = await reading.query<{ count: number }>(
    `select (select count(*) from client_key k join client c on c.id = k.client_id
       where k.synthetic and c.status = 'active' and ${opensAt("$1")})::integer
     + (select count(*) from account where synthetic and status = 'active')::integer as count`,
    [now],
  );
  return counted?.count ?? 0;
}
