import type { DataClass } from "../../../access/data-class";

type Membership = { dataClass: DataClass; agencyId: string };

/** Of whose programmes a caller may know: as far as the classes of the person go, and of its own agency's. The rest is not there. */
export const visibleMemberships = <One extends Membership>(
  memberships: readonly One[],
  { classes, agency }: { classes: ReadonlySet<DataClass>; agency: string | null },
): One[] => memberships.filter(({ dataClass, agencyId }) => classes.has(dataClass) || agencyId === agency);
