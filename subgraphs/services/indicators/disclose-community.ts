import { type Cell, disclose, discloseParts, NOT_AVAILABLE, sumOf, withhold } from "../../../access/disclose";
import { headCountThreshold } from "../attendance/withheld";
import type { Community, Participation } from "./find-community";

export type DisclosedCommunity = { participants: Cell; repeatParticipants: Cell; volunteers: Cell };

type Told = Pick<DisclosedCommunity, "participants" | "repeatParticipants">;

/**
 * Those who came once and those who came again are parts of one whole. A sum over several programmes is withheld where one
 * of them withholds anything: who asks for the others would find it by subtraction.
 */
export function discloseCommunity({
  programmes,
  volunteers,
}: Pick<Community, "programmes" | "volunteers">): DisclosedCommunity {
  const people = discloseParticipation(programmes);
  const helped = { value: volunteers ?? 0, synthetic: false, kept: volunteers !== null };
  const givesAway = programmes.length > 1 && programmes.some((one) => withholds(discloseParticipation([one])));
  return {
    participants: givesAway ? withheld(people.participants) : people.participants,
    repeatParticipants: givesAway ? withheld(people.repeatParticipants) : people.repeatParticipants,
    volunteers: disclose(helped),
  };
}

function discloseParticipation(programmes: readonly Participation[]): Told {
  const threshold = Math.max(...programmes.map(headCountThreshold), 0);
  const part = (which: "once" | "again") => ({
    count: sumOf(programmes.map((one) => ({ count: { value: one[which], synthetic: one.synthetic, kept: true } }))),
    threshold,
  });
  const parts = [part("once"), part("again")];
  const {
    total,
    parts: [, again],
  } = discloseParts(parts, { count: sumOf(parts), threshold });
  return { participants: total, repeatParticipants: again ?? NOT_AVAILABLE };
}

const withholds = (told: Told): boolean => Object.values(told).some(({ status }) => status === "confidential");

const withheld = ({ synthetic }: Cell): Cell => withhold({ value: 0, synthetic, kept: true });
