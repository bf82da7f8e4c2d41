import type { AgencyKind } from "../../access/agency-kind";
import { type Provenance, stated } from "../fact-sources";

export type AgencySeed = { code: string; name: string; aliases: string[]; kind: AgencyKind; area: string | null } & Provenance;

export const AGENCIES: AgencySeed[] = [
  {
    code: "jpdc",
    name: "제주특별자치도개발공사",
    aliases: ["제주개발공사", "JPDC"],
    kind: "public_corporation",
    area: "5000000000",
    ...stated("jpdc-2025"),
  },
];
