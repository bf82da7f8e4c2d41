import { residentId } from "../../seed/slugs";
import type { WrittenPart } from "../../subgraphs/residents/words/written-words.entity";
import { type Persona, PERSONAS } from "./personas";

export const NAMES = PERSONAS.map(({ name }) => name);

/** Marks that stand nowhere else: where one turns up, the value has leaked. */
export const MARKED = {
  name: "가상 표식이름",
  birthDate: "1907-03-11",
  sex: "female" as const,
  phone: "000-0000-90417",
  address: "가상표식로 90418",
  number: "표식번호-90425",
};

/** Whom somebody looks for by name, as the only one who is called so. */
export const SOUGHT = { name: "가상 찾는이", birthDate: "1907-03-12", phone: "000-0000-90436" };

/** The month of which there is a review. */
export const REVIEWED = "2020-01";

/** A code with which somebody may choose a password. */
export const CHOSEN = { login: "chooser90426", code: "matr-ixco-de90-4260-0000" };

/** What somebody wrote about the person, in which record. */
export const WRITTEN: readonly (readonly [WrittenPart, about: string, words: string])[] = [
  ["RightsRequest.wish", "rrq_matrix", "표식이 있는 신청 90419"],
  ["RightsRequest.answer", "rrq_matrix", "표식이 있는 답변 90422"],
  ["RightsRequest.wish", "rrq_matrix_forwarded", "표식이 있는 신청 90443"],
  ["RightsRequest.answer", "rrq_matrix_refused", "표식이 있는 거부 90428"],
  ["AccessDispute.reason", "dsp_matrix", "표식이 있는 이의 90430"],
  ["AccessDispute.answer", "dsp_matrix", "표식이 있는 이의 답변 90431"],
  ["MisuseNotice.advice", "msn_matrix", "표식이 있는 통지 90432"],
  ["EmergencyAccess.reason", "emg_matrix", "표식이 있는 긴급 90437"],
  ["EmergencyAccess.remark", "emg_matrix", "표식이 있는 점검 90439"],
];
export const REFUSAL_TEXT = "표식이 있는 동의 거부 안내 90420";

/** Nobody asks about this person: what is done to somebody in the matrix is done here. */
export const THIRD = residentId("healing-31-1");
/** The record that others are merged into, and one that is proposed to be merged with it. */
export const FOURTH = residentId("healing-28-1");
export const FIFTH = residentId("healing-27-1");
/** Has the name, the day of birth and the number of the person whom everything is about. */
export const SIXTH = residentId("healing-26-1");
/** Who is looked for. */
export const SEVENTH = residentId("healing-25-1");
export const doubleOf = ({ name }: Persona): string => residentId(`healing-${10 + NAMES.indexOf(name)}-1`);
