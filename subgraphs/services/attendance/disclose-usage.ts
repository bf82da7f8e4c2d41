import { type Cell, discloseParts, NOT_AVAILABLE, sumOf, withhold } from "../../../access/disclose";
import type { ServiceAudience } from "../programmes/programme.entity";
import type { AudienceUsage, ProgrammeUsage } from "./find-usage";
import { headCountThreshold } from "./withheld";

/** People and their visits; visits are told where the people are. */
export type Attended = { people: Cell; visits: number };

export type DisclosedUsage = Attended & { byAudience: (Attended & { audience: ServiceAudience })[] };

/**
 * The people of one programme, or the sum over several. Such a sum is withheld whole where one of the programmes
 * withholds anything: who asks for the others would find it by subtraction.
 */
export function discloseUsage(programmes: readonly ProgrammeUsage[]): DisclosedUsage {
  const threshold = Math.max(...programmes.map(headCountThreshold));
  const audiences = byAudience(programmes.flatMap((programme) => programme.byAudience));
  const parts = audiences.map(({ lines }) => ({ count: peopleOf(lines), threshold }));
  const whole = { count: { ...sumOf(parts), kept: true }, threshold };
  const givesAway = programmes.length > 1 && programmes.some((programme) => withholds(discloseUsage([programme])));
  const told = givesAway
    ? { total: withhold(whole.count), parts: parts.map(({ count }) => withhold(count)) }
    : discloseParts(parts, whole);
  return {
    people: told.total,
    visits: visitsOf(audiences.flatMap(({ lines }) => lines)),
    byAudience: audiences.map(({ audience, lines }, index) => ({
      audience,
      people: told.parts[index] ?? NOT_AVAILABLE,
      visits: visitsOf(lines),
    })),
  };
}

const withholds = (usage: DisclosedUsage): boolean =>
  [usage, ...usage.byAudience].some(({ people }) => people.status === "confidential");

const byAudience = (lines: readonly AudienceUsage[]) =>
  [...new Set(lines.map(({ audience }) => audience))]
    .sort()
    .map((audience) => ({ audience, lines: lines.filter((line) => line.audience === audience) }));

const peopleOf = (lines: readonly AudienceUsage[]) =>
  sumOf(
    lines.map(({ uniqueParticipants, synthetic }) => ({ count: { value: uniqueParticipants, synthetic, kept: true } })),
  );

const visitsOf = (lines: readonly AudienceUsage[]): number =>
  lines.reduce((sum, { attendances }) => sum + attendances, 0);
