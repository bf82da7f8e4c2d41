import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connected, connected, connectionOf, PageArgs, selects } from "../../../kit/graph/connection";
import { ForSelf, OnlySelf } from "../../../kit/graph/only";
import type { Context } from "../context";
import type { ResidentRow } from "../people/resident.entity";
import { Resident } from "../people/resident.type";
import { chooseNoticeChannel } from "./choose-notice-channel";
import { findPeopleToCall } from "./find-people-to-call";
import { findNoticeDesk } from "./find-notice-desk";
import type { NoticeAttemptRow, NoticeChoiceRow, NoticeDeskRow, NoticeRow } from "./notice.entity";
import {
  CallRecorded,
  ChooseNoticeChannelInput,
  Notice,
  NoticeAttempt,
  NoticeChoice,
  NoticeDesk,
  RecordCallInput,
  RecordCallResult,
  SetNoticeDeskInput,
} from "./notice.type";
import { recordCall, type RecordCallOutcome } from "./record-call";
import { setNoticeDesk } from "./set-notice-desk";

const NoticeConnection = connectionOf("Notice", () => Notice);

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    nullable: true,
    description:
      "Whom your agency must call because nothing else reached the person: what cannot wait first, then who waits longest. For a stated purpose and basis; each person is in the evidence. Errors: ACCESS_NO_BASIS, USE_AGGREGATES. The agency that answers for it; empty for others.",
  })
  async peopleToCall(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connected<NoticeRow>> {
    return connected(await findPeopleToCall(reader, { first, after, total: selects(info, "totalCount") }));
  }

  @Mutation(() => RecordCallResult, {
    nullable: true,
    description:
      "Says what came of a call. Errors: UNAUTHENTICATED, NOT_FOUND, IDEMPOTENCY_KEY_REUSED. The agency that answers for the notice.",
  })
  recordCall(
    @Arg("input", () => RecordCallInput, { description: "Which call, and what came of it." }) input: RecordCallInput,
    @Ctx() operation: Context,
  ): Promise<RecordCallOutcome> {
    return operation.perform((work) => recordCall(work, input));
  }

  @Query(() => NoticeDesk, {
    nullable: true,
    description:
      "At which number people ask your agency back who were told something; null where it never said so. Partners and staff; null for others.",
  })
  noticeDesk(@Ctx() { reader }: Context): Promise<NoticeDeskRow | null> {
    return findNoticeDesk(reader);
  }

  @Mutation(() => NoticeDesk, {
    nullable: true,
    description:
      "Says at which number people ask your agency back who were told something; it stands in what they are sent. Who said so is kept. Errors: UNAUTHENTICATED, ROLE_FORBIDDEN, NOTICE_DESK_INVALID, IDEMPOTENCY_KEY_REUSED. The agency's systems, and staff who administer its rights.",
  })
  setNoticeDesk(
    @Arg("input", () => SetNoticeDeskInput, { description: "The number." }) input: SetNoticeDeskInput,
    @Ctx() operation: Context,
  ): Promise<NoticeDeskRow> {
    return operation.perform((work) => setNoticeDesk(work, input));
  }

  @FieldResolver(() => Resident, { nullable: true, description: "The person." })
  resident(@Root() { residentId }: NoticeRow, @Ctx() { load }: Context): Promise<ResidentRow | null> {
    return load.resident.load(residentId);
  }

  @ForSelf()
  @FieldResolver(() => [NoticeAttempt], { description: "What was tried, the first at the top." })
  attempts(@Root() { id }: NoticeRow, @Ctx() { load }: Context): Promise<NoticeAttemptRow[]> {
    return load.noticeAttempts.load(id);
  }
}

@Resolver(() => Resident)
export class OwnNoticesResolver {
  @OnlySelf()
  @FieldResolver(() => [Notice], {
    nullable: true,
    description: "What you were to be told, the latest first, at most 200. The person alone.",
  })
  notices(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<NoticeRow[]> {
    return load.noticesOfPerson.load(id);
  }

  @OnlySelf()
  @FieldResolver(() => NoticeChoice, {
    nullable: true,
    description: "By what you chose to be told; null where you did not choose. The person alone.",
  })
  noticeChoice(@Root() { id }: ResidentRow, @Ctx() { load }: Context): Promise<NoticeChoiceRow | null> {
    return load.noticeChoice.load(id);
  }

  @OnlySelf()
  @Mutation(() => Resident, {
    nullable: true,
    description:
      "Says by what you want to be told; the last word counts. Errors: UNAUTHENTICATED, NOTICE_ADDRESS_INVALID. The person alone.",
  })
  async chooseNoticeChannel(
    @Arg("input", () => ChooseNoticeChannelInput, { description: "By what." })
    { channel, address }: ChooseNoticeChannelInput,
    @Ctx() operation: Context,
  ): Promise<ResidentRow | null> {
    const wish = { channel, address: address ?? null };
    const id = await operation.perform((work) => chooseNoticeChannel(work, operation.secrets.cipher, wish));
    return operation.load.resident.load(id);
  }
}

@Resolver(() => CallRecorded)
export class CallRecordedResolver {
  @FieldResolver(() => Notice, { nullable: true, description: "The notice as it stands now." })
  notice(@Root() { noticeId }: CallRecorded, @Ctx() { load }: Context): Promise<NoticeRow | null> {
    return load.notice.load(noticeId);
  }
}
