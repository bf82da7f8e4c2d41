import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ForSelf, OnlySelf } from "../../../kit/graph/only";
import type { Context } from "../context";
import { groundOf } from "../sessions/insist-on-running";
import type { SessionRow } from "../sessions/session.entity";
import { mayRecordAttendance } from "../sessions/session.policy";
import { Session } from "../sessions/session.type";
import { checkIn, type CheckInOutcome } from "./check-in";
import { codeAt, sealCode, takesCheckIns } from "./check-in-code";
import { CheckIn, CheckInCode, CheckInInput } from "./check-in.type";

@Resolver(() => Session)
export class SessionCheckInCodeResolver {
  @FieldResolver(() => CheckInCode, {
    nullable: true,
    description:
      "The code of this moment, for people to check in by: show it as a QR code, and read it anew before it is over. Null where your agency does not keep the list of the session (OPERATION, SPACE_MANAGEMENT or HEALTH_SERVICE in the programme, at this place), and outside of the time from half an hour before it begins until it ends. Partners and staff.",
  })
  async checkInCode(
    @Root() session: SessionRow,
    @Ctx() { viewer, load, now, today, secrets }: Context,
  ): Promise<CheckInCode | null> {
    const site = await load.site.load(session.serviceAtLocationId);
    if (!viewer.agency || !site?.programmeId || !takesCheckIns(session, now)) return null;
    const ground = groundOf(site, site.programmeId, session.spaceId);
    if (mayRecordAttendance(viewer, ground, today) !== "allowed") return null;
    const code = codeAt(now, { sessionId: session.id, agencyId: viewer.agency });
    return { code: sealCode(secrets.checkIns, code), validUntil: code.until };
  }
}

@Resolver(() => CheckIn)
export class CheckInResolver {
  @OnlySelf()
  @Mutation(() => CheckIn, {
    nullable: true,
    description:
      "Puts yourself on the list of the session whose code you read at its door. Sent again, it is answered in the same way and has no second effect. Errors: UNAUTHENTICATED, NOT_FOUND. Null where it is refused. The person alone.",
  })
  checkIn(
    @Arg("input", () => CheckInInput, { description: "The code, and who read it." }) input: CheckInInput,
    @Ctx() operation: Context,
  ): Promise<CheckInOutcome> {
    return operation.perform((work) => checkIn(work, operation.secrets, input));
  }

  @ForSelf()
  @FieldResolver(() => Session, {
    nullable: true,
    description: "The session; null where the code was over. The person alone.",
  })
  session(@Root() { sessionId }: CheckIn, @Ctx() { load }: Context): Promise<SessionRow | null> | null {
    return sessionId ? load.session.load(sessionId) : null;
  }
}
