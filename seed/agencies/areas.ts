import { known, type Provenance } from "../fact-sources";

export type AreaSeed = { code: string; level: "sido" | "sigungu" | "admin_dong" | "legal_dong"; name: string; parent: string | null } & Provenance;
export const AREAS: AreaSeed[] = [
  { code: "5000000000", level: "sido", name: "제주특별자치도", parent: null, ...known },
  { code: "5011000000", level: "sigungu", name: "제주시", parent: "5000000000", ...known },
];
