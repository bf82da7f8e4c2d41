import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { Context } from "../context";
import type { EmergencyAccessRow } from "./emergency-access.entity";
import { EmergencyAccess } from "./emergency-access.type";
import { approveEmergencyAccess, openEmergencyAccess } from "./open-emergency-access";

@Resolver()
export class EmergencyAccessResolver {
  @Mutation(() => EmergencyAccess, {
    nullable: true,
    description:
      "Asks for a look in an emergency. Errors: UNAUTHENTICATED, ACCESS_NO_BASIS without EMERGENCY_RESPONSE and EMERGENCY_15_1_5, REASON_INVALID, NOT_FOUND.",
  })
  async openEmergencyAccess(
    @Arg("subjectKey", () => ID, { description: "The person, as your agency knows it." }) subjectKey: string,
    @Arg("reason", () => String, { description: "What the emergency is, at least 10 characters." }) reason: string,
    @Ctx() operation: Context,
  ): Promise<EmergencyAccessRow | null> {
    const { subjects } = operation.secrets;
    const id = await operation.perform((work) => openEmergencyAccess(work, subjects, { subjectKey, reason }));
    return operation.load.emergencyAccess.load(id);
  }

  @Mutation(() => EmergencyAccess, {
    nullable: true,
    description: "Approves it as the second person. Errors: UNAUTHENTICATED, NOT_FOUND, SECOND_PERSON_REQUIRED.",
  })
  async approveEmergencyAccess(
    @Arg("id", () => ID, { description: "The look." }) id: string,
    @Ctx() operation: Context,
  ): Promise<EmergencyAccessRow | null> {
    await operation.perform((work) => approveEmergencyAccess(work, id));
    return operation.load.emergencyAccess.load(id);
  }
}
