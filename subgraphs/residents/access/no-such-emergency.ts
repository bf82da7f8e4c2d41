import { NotFound } from "../../../kit/errors";

export const noSuchEmergency = (): NotFound =>
  new NotFound("No such emergency access.", "해당 긴급 열람을 찾을 수 없습니다.");
