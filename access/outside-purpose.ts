import type { Basis } from "./basis";

/**
 * On which bases an agency is given data outside the purpose for which another collected it (PIPA Art. 18(2)), with the
 * provisions of law as the ledger of PIPA Decree Art. 15 names them. What a person consented to, and what stays within the
 * purpose of collection (PIPA Art. 17(1)), stands in no ledger.
 */
export const OUTSIDE_PURPOSE: Readonly<Partial<Record<Basis, string>>> = {
  STATUTE_15_4: "개인정보 보호법 제18조제2항제2호, 사회보장급여법 제15조제4항",
  ICA_23_3: "개인정보 보호법 제18조제2항제2호, 돌봄통합지원법 제23조제3항",
  SUICIDE_12_2: "개인정보 보호법 제18조제2항제2호, 자살예방법 제12조의2",
  DISCOVERY_11: "개인정보 보호법 제18조제2항제2호, 사회보장급여법 제11조",
  EMERGENCY_15_1_5: "개인정보 보호법 제18조제2항제3호",
};
