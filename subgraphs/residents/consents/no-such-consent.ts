import { NotFound } from "../../../kit/errors";

export const noSuchConsent = (): NotFound => new NotFound("No such consent.", "해당 동의를 찾을 수 없습니다.");
