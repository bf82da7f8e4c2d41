import type { FastifyRequest } from "fastify";
import { Invalid } from "../kit/errors";
import { anyResidentNumber } from "../kit/resident-number";

/** Refuses a request that holds a resident registration number in its address or its body, before anything else is done with it. */
export function refuseResidentNumber({ query, body }: FastifyRequest): void {
  if (anyResidentNumber(query) || anyResidentNumber(body))
    throw new Invalid(
      "This request holds a resident registration number. The hub takes none; send the request without it.",
      "요청에 주민등록번호가 포함되어 있습니다. 허브는 주민등록번호를 처리하지 않으니 제외하고 보내십시오.",
      "RESIDENT_NUMBER_REFUSED",
    );
}
