import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { agencyId, programmeId, staffId, trainingEventId } from "../../seed/slugs";
import { jejuSi, jpdc, kordi, seniorClub } from "../kit/personas";
import { NOT_ALLOWED, theAppRole } from "../kit/the-app-role";
import { type Answer, type Hub, theHub } from "../kit/the-hub";

const RECORD = `mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) {
  __typename
  ... on TrainingNoted { record { status version training { title programme { slug } } recordedBy { agencyCode } } staff { trainings { status } } }
  ... on Problem { message messageKo }
  ... on VersionConflict { currentVersion }
  ... on IllegalTransition { state possible }
} }`;

const ANNOUNCE = `mutation ($input: AnnounceTrainingInput!) { announceTraining(input: $input) {
  ... on TrainingAnnounced { training { id } }
} }`;

const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
const input = (idempotencyKey: string, wish: { staff?: string; status?: string; version?: number } = {}) => ({
  input: {
    staffId: staffId(wish.staff ?? "bubble-operating-01"),
    trainingEventId: trainingEventId("bubble-operating-staff"),
    status: wish.status ?? "COMPLETED",
    version: wish.version ?? 0,
    idempotencyKey,
  },
});

describe("the training of those who run the bubble courtyard", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());
  const told = async () =>
    (await hub.sql(
      "agencies",
      "select subject, data from outbox where type = 'TrainingRecorded' order by position",
    )) as {
      subject: string;
      data: Record<string, unknown>;
    }[];

  it("S0-21 the senior club records that one of its staff completed 버블 뜨락 운영인력 교육, and others are told", async () => {
    const { data, errors } = await hub.as(seniorClub).send(RECORD, input("first"));
    expect(errors).toBeUndefined();
    expect(data.recordTraining).toEqual({
      __typename: "TrainingNoted",
      record: {
        status: "COMPLETED",
        version: 1,
        training: { title: "버블 뜨락 운영인력 교육", programme: { slug: "bubble-courtyard" } },
        recordedBy: { agencyCode: "jeju-senior-club" },
      },
      staff: { trainings: [{ status: "COMPLETED" }] },
    });
    expect(await told()).toEqual([
      {
        subject: staffId("bubble-operating-01"),
        data: {
          trainingEventId: trainingEventId("bubble-operating-staff"),
          programmeId: programmeId("bubble-courtyard"),
          agencyId: expect.stringMatching(/^agy_/),
          status: "completed",
        },
      },
    ]);
  });

  it("S0-21 agencies without the role are refused, those who take no part do not know it", async () => {
    for (const persona of [jejuSi, jpdc, kordi]) {
      const refused = await hub.as(persona).send(RECORD, input("not mine", { staff: "bubble-operating-02" }));
      expect([refused.data.recordTraining, codes(refused)]).toEqual([null, ["ROLE_FORBIDDEN"]]);
    }
    const nobody = await hub.nobody.send(RECORD, input("nobody"));
    expect(nobody.data?.recordTraining ?? null).toBeNull();
    expect(codes(await hub.as(seniorClub).send(RECORD, input("no post", { staff: "no such post" })))).toEqual([
      "NOT_FOUND",
    ]);
    expect(await told()).toHaveLength(1);
  });

  it("S0-21 it is taken back, and whoever read it before is told so", async () => {
    const late = await hub.as(seniorClub).send(RECORD, input("late"));
    expect(late.data.recordTraining).toMatchObject({ __typename: "VersionConflict", currentVersion: 1 });
    const withdrawn = await hub.as(seniorClub).send(RECORD, input("back", { status: "WITHDRAWN", version: 1 }));
    expect(withdrawn.data.recordTraining).toMatchObject({ record: { status: "WITHDRAWN", version: 2 } });
    const again = await hub.as(seniorClub).send(RECORD, input("again", { status: "WITHDRAWN", version: 2 }));
    expect(again.data.recordTraining).toMatchObject({ state: "WITHDRAWN", possible: ["COMPLETED"] });
    expect((await told()).map(({ data }) => data.status)).toEqual(["completed", "withdrawn"]);
  });

  it("S0-21 FT-48 the same form sent twenty times is recorded once; of twenty different ones, one", async () => {
    const staff = "bubble-operating-02";
    const club = hub.as(seniorClub);
    const same = await Promise.all(Array.from({ length: 20 }, () => club.send(RECORD, input("twenty", { staff }))));
    expect(new Set(same.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, at) => club.send(RECORD, input(`of many ${at}`, { staff, version: 1 }))),
    );
    const kinds = many.map(({ data }) => data.recordTraining.__typename as string);
    expect(kinds.filter((kind) => kind === "TrainingNoted")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "VersionConflict")).toHaveLength(19);
    const rows = await hub.sql("agencies", "select version from training_record where staff_id = $1 order by 1", [
      staffId(staff),
    ]);
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it("S0-21 FT-48 a training is announced once, with a title and by those who say who works there", async () => {
    const announce = (who = seniorClub, wish: object = {}) => {
      const session = { programmeId: programmeId("bubble-courtyard"), title: "보수 교육", heldOn: "2026-11-23" };
      return hub
        .as(who)
        .send(ANNOUNCE, { input: { ...session, curriculum: ["안전"], idempotencyKey: "announced", ...wish } });
    };
    const twenty = await Promise.all(Array.from({ length: 20 }, () => announce()));
    expect(new Set(twenty.map(({ data }) => data.announceTraining.training.id)).size).toBe(1);
    for (const who of [jejuSi, jpdc, kordi]) expect(codes(await announce(who))).toEqual(["ROLE_FORBIDDEN"]);
    expect(codes(await announce(seniorClub, { title: " " }))).toEqual(["NAME_INVALID"]);
    expect(codes(await announce(seniorClub, { programmeId: "nothing" }))).toEqual(["PROGRAMME_INVALID"]);
  });

  it("S0-21 the database itself keeps no training from who has no such role there, and none as if from a source", async () => {
    const adding = (synthetic: boolean) => `insert into training_event
      (id, programme_id, title, held_on, held_on_precision, curriculum, synthetic, inferred)
      values ('trn_new', '${programmeId("bubble-courtyard")}', '보수 교육', '2026-11-23', 'day', '{}', ${synthetic}, false)`;
    const by = ({ slug }: typeof jpdc) => makeViewer({ ...ANONYMOUS, audience: "partner", agency: agencyId(slug) });
    const app = await theAppRole(hub.urls.agencies.appUrl);
    try {
      expect((await app.ask(by(seniorClub), adding(false))).rowCount).toBe(1);
      for (const who of [jejuSi, jpdc, kordi])
        await expect(app.ask(by(who), adding(false))).rejects.toMatchObject(NOT_ALLOWED);
      await expect(app.ask(by(seniorClub), adding(true))).rejects.toMatchObject(NOT_ALLOWED);
    } finally {
      await app.close();
    }
  });
});
