import { Forbidden } from "./errors";
import type { Evidence } from "./evidence/evidence";

/** The field of a person that a caller may not see: null, and this beside it. */
export class NoBasis extends Forbidden {
  constructor() {
    super(
      "There is no basis on which you may see this about this person. Name a purpose and a basis that hold.",
      "이 대상자의 해당 정보를 볼 수 있는 근거가 없습니다. 유효한 목적과 근거를 함께 보내십시오.",
      "ACCESS_NO_BASIS",
    );
  }
}

/** Keeps evidence of a look at one field of one person, and ends it there where it is not allowed. */
export function insistOnBasis(
  evidence: Evidence,
  { subject, field, dataClass }: { subject: string; field: string; dataClass: string },
  allowed: boolean,
): void {
  const refusal = allowed ? null : "ACCESS_NO_BASIS";
  const result = allowed ? "allowed" : "denied";
  evidence.add({ subject, action: "view", fields: [field], classes: [dataClass], result, refusal });
  if (!allowed) throw new NoBasis();
}
