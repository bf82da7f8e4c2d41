import { GraphQLError } from "graphql";
import { EVIDENCE_UNAVAILABLE } from "../../kit/evidence/without-evidence";
import type { Place } from "./tree";

/** An answer names so many errors at the most: whoever asks for a list of people should not be sent as many sentences. */
export const MOST_ERRORS = 100;

export const noBasisAt = (place: Place): GraphQLError =>
  new GraphQLError("The purpose and basis of this request do not open this field to your agency.", {
    path: place,
    extensions: {
      code: "ACCESS_NO_BASIS",
      messageKo: "이 요청의 이용 목적과 법적 근거로는 이 항목을 열람할 수 없습니다.",
    },
  });

/** In its place where the refusal could not be written down: nothing is told about people then, not even that. */
export const noEvidenceAt = (place: Place): GraphQLError =>
  new GraphQLError(EVIDENCE_UNAVAILABLE.message, { path: place, extensions: EVIDENCE_UNAVAILABLE.extensions });

/** The first errors, and instead of the others how many there are. */
export function limitErrors(errors: readonly GraphQLError[], untold = 0): readonly GraphQLError[] {
  const more = Math.max(errors.length - MOST_ERRORS, 0) + untold;
  if (more === 0) return errors;
  return [
    ...errors.slice(0, MOST_ERRORS),
    new GraphQLError(`${more} more errors of this answer are left out.`, {
      extensions: { code: "MORE_ERRORS", messageKo: `이 응답의 오류 ${more}건은 생략되었습니다.` },
    }),
  ];
}
