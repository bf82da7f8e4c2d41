import { Invalid } from "../../../kit/errors";

/** What somebody may be granted to do in the hub. What a duty opens is said by the policies that ask for it. */
export const DUTIES: readonly string[] = [
  "member_administrator",
  "platform_administrator",
  "privacy_officer",
  "housing_welfare_worker",
  "integrated_case_manager",
  "welfare_official",
  "visiting_manager",
  "control_operator",
  "counsellor",
  "data_analyst",
  "life_supporter",
];

export function insistOnDuty(duty: string): void {
  if (!DUTIES.includes(duty))
    throw new Invalid(
      `Nobody knows this duty. Known are ${DUTIES.join(", ")}.`,
      "등록되지 않은 직무입니다.",
      "DUTY_INVALID",
    );
}
