import DataLoader from "dataloader";
import type { AccessPass } from "./access-pass";
import type { Evidence } from "./evidence/evidence";
import { insistOnBasis, NoBasis } from "./no-basis";
import type { Reader } from "./operation";

/** A person as a gateway brings it from the owner of people: with the pass that was given for it. */
export type Shown = { id: string; accessPass?: string | null };

/** Checks all passes of an operation at once, and opens to this transaction the rows of what they allow. */
export const passLoaders = ({ reading, secrets, viewer, now }: Reader) => ({
  pass: new DataLoader<Shown, AccessPass | null, string>(
    async (shown) => {
      const check = secrets.checkPass(viewer, now);
      const passes = await Promise.all(shown.map(({ id, accessPass }) => check(accessPass, id)));
      const opened = new Map<string, readonly string[]>();
      for (const pass of passes)
        for (const subject of pass ? [pass.subject, pass.household] : [])
          // Two people of one household may be opened as far as one and not the other: neither takes from the other.
          if (pass && subject) opened.set(subject, [...(opened.get(subject) ?? []), ...pass.classes]);
      if (opened.size > 0) await reading.grant(opened);
      return passes;
    },
    { cacheKeyFn: ({ id }) => id },
  ),
});

type Surroundings = { evidence: Evidence; load: { pass: DataLoader<Shown, AccessPass | null, string> } };

/** Reads what another subgraph keeps about a person, as far as the person's pass allows, and keeps evidence of the look. */
export async function seeWithPass<Value>(
  { evidence, load }: Surroundings,
  shown: Shown,
  { field, dataClass }: { field: string; dataClass: string },
  read: (pass: AccessPass) => Promise<Value>,
): Promise<Value> {
  const pass = await load.pass.load(shown);
  const allowed = pass?.classes.includes(dataClass) ?? false;
  insistOnBasis(evidence, { subject: shown.id, field, dataClass }, allowed);
  if (!pass) throw new NoBasis();
  return read(pass);
}
