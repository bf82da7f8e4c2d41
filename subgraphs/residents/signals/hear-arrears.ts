import type { Listener } from "../../../kit/events/event";
import { lookAfter } from "./look-after";

const KINDS: Readonly<Record<string, "rent_arrears" | "management_fee_arrears">> = {
  rent: "rent_arrears",
  management_fee: "management_fee_arrears",
};

/**
 * A landlord says that rent or fees of a household are unpaid for three months (Social Security Benefits Act, Art.
 * 12(1)7-8): of its members the one is worried about who is already, or its head.
 */
export const hearArrears: Listener = async (event, { tx, now }) => {
  const { householdId, kind: of } = event.data;
  const kind = typeof of === "string" ? KINDS[of] : undefined;
  if (typeof householdId !== "string" || !kind) throw new Error("RentArrearsCrossed says what nobody understands");
  const [{ person }]: [{ person: string | null }] = await tx.query("select person_of_household($1) as person", [
    householdId,
  ]);
  if (person) await lookAfter(event, { tx, now }, { residentId: person, kind, programmeId: null, areaCode: null });
};
