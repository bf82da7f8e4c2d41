/** What concerns an agency as a whole is for its own systems, and for the staff whose duty that is. */
export const speaksForAgency = ({ audience, duties }: { audience: string; duties: readonly string[] }): boolean =>
  audience === "partner" || (audience === "staff" && duties.includes("member_administrator"));
