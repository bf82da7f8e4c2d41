import { jpdc } from "../kit/personas";
import { type Hub, theHub } from "../kit/the-hub";

type Participant = { synthetic: boolean; agency: { agencyCode: string; name: string; area: { sigunguCode: string } } };

const EIGHT = ["11140", "11200", "11410", "11470", "11560", "11680", "30170", "41590"];

describe("what agencies undertake together", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  it("S3-02 Happy Community was launched on 22 April 2019 at 13:30 by the council and SK Telecom", async () => {
    const { data, errors } = await hub.nobody.send(`{
      initiative(slug: "happy-community-mou") {
        kind phase
        events { name kind heldAt heldOn { year month day } place }
        participants(role: PARTY) { role agency { name } }
        programme { slug }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.initiative).toEqual({
      kind: "MOU",
      phase: "PILOT",
      events: [
        {
          name: "‘행복커뮤니티 사업’ 런칭 행사",
          kind: "LAUNCH",
          heldAt: "2019-04-22T04:30:00.000Z",
          heldOn: { year: 2019, month: 4, day: 22 },
          place: "서울 을지로 SKT타워 수펙스홀",
        },
      ],
      participants: [
        { role: "PARTY", agency: { name: "SK텔레콤" } },
        { role: "PARTY", agency: { name: "전국 사회연대경제 지방정부협의회" } },
      ],
      programme: { slug: "happy-community" },
    });
  });

  it("S3-05 (reading) exactly eight local governments take part, told apart by code and not by name", async () => {
    const { data } = await hub.nobody.send(`{
      initiative(slug: "happy-community-mou") {
        participantCount(role: PARTICIPANT)
        participants(role: PARTICIPANT) { synthetic agency { agencyCode name area { sigunguCode } } }
        statedFigures(measure: "MUNICIPALITIES") { value }
      }
    }`);
    const { participantCount, participants, statedFigures } = data.initiative;
    expect([participantCount, statedFigures]).toEqual([8, [{ value: 8 }]]);
    expect(participants.map(({ agency }: Participant) => agency.area.sigunguCode).sort()).toEqual(EIGHT);
  });

  it("S3-17 (reading) the council has 41 members in April 2019, the eight among them, and exists since 2013", async () => {
    const { data, errors } = await hub.nobody.send(`{
      initiative(slug: "happy-community-mou") {
        participants(role: PARTICIPANT) { agency { agencyCode } }
        council {
          slug kind since { year month precision }
          participantCount(asOf: "2019-04-24", role: MEMBER)
          participants(asOf: "2019-04-24", role: MEMBER) { synthetic agency { agencyCode name } }
          statedFigures { measure value statedText }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    const { participants, council } = data.initiative;
    expect(council).toMatchObject({
      slug: "sse-council",
      kind: "COUNCIL",
      since: { year: 2013, month: null, precision: "YEAR" },
      participantCount: 41,
      statedFigures: [{ measure: "MEMBERS", value: 41, statedText: "전국 41개 지방자치단체" }],
    });
    const members: Participant[] = council.participants;
    const codes = members.map(({ agency }) => agency.agencyCode);
    for (const { agency } of participants) expect(codes).toContain(agency.agencyCode);
    const invented = members.filter(({ synthetic }) => synthetic);
    expect(invented).toHaveLength(33);
    for (const { agency } of invented) expect(agency.name).toMatch(/^가상 /);
  });

  it("S4-02 the second consulting of 2025 has two sessions, one a city, with day and venue", async () => {
    const { data, errors } = await hub.nobody.send(`{
      trainingEvents(year: 2025) { totalCount nodes { heldOn { year month day } venue city { name } curriculum instructorNote initiative { slug } } }
      earlier: trainingEvents(year: 2023) { totalCount }
    }`);
    expect(errors).toBeUndefined();
    expect(data.trainingEvents.nodes).toMatchObject([
      { heldOn: { year: 2025, month: 5, day: 22 }, venue: "제주연구원 윗세오름 대강당", city: { name: "제주시" } },
      { heldOn: { year: 2025, month: 5, day: 23 }, venue: "서귀포시청 너른마당", city: { name: "서귀포시" } },
    ]);
    expect(data.earlier.totalCount).toBe(0);
    for (const event of data.trainingEvents.nodes) {
      expect(event.curriculum).toContain("복지 사각지대 대응 전략");
      expect(event.instructorNote).toBe("숭실대 교수 1인");
      expect(event.initiative.slug).toBe("emd-consulting");
    }
  });

  it("S4-05 (reading) about 90 were expected; who came is invented, counted by role and by eup, myeon and dong", async () => {
    const { data, errors } = await hub.as(jpdc).send(`{
      trainingEvents(year: 2025) { nodes {
        plannedParticipants { value unit precision statedText }
        attendance { synthetic emdsCovered emds coverageRate byRole { role count } }
      } }
    }`);
    expect(errors).toBeUndefined();
    const events = data.trainingEvents.nodes;
    for (const { plannedParticipants, attendance } of events) {
      expect(plannedParticipants).toEqual({
        value: 90,
        unit: "PERSONS",
        precision: "SLIGHTLY_OVER",
        statedText: "총 90여 명",
      });
      expect(attendance.synthetic).toBe(true);
      expect(attendance.byRole).toHaveLength(4);
    }
    const sum = (of: "emds" | "emdsCovered") =>
      events.reduce(
        (total: number, { attendance }: { attendance: Record<string, number> }) => total + (attendance[of] ?? 0),
        0,
      );
    expect([sum("emdsCovered"), sum("emds")]).toEqual([40, 43]);
    const anonymous = await hub.nobody.send(`{ trainingEvents(year: 2025) { nodes { attendance { emds } } } }`);
    expect(anonymous.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it("S4-08 the consulting runs since 2018, every year", async () => {
    const { data } = await hub.nobody.send(`{
      initiative(slug: "emd-consulting") {
        since { year precision }
        events { heldOn { year } inferred }
        of2025: events(year: 2025) { name inferred }
        participants { role agency { name } }
      }
    }`);
    const { since, events, of2025, participants } = data.initiative;
    expect(since).toEqual({ year: 2018, precision: "YEAR" });
    const years = new Set(events.map(({ heldOn }: { heldOn: { year: number } }) => heldOn.year));
    expect([...years]).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(of2025.filter(({ inferred }: { inferred: boolean }) => !inferred)).toEqual([
      { name: "2025년 제2차 읍면동 맞춤형복지 컨설팅", inferred: false },
    ]);
    expect(participants).toEqual([{ role: "ORGANISER", agency: { name: "제주연구원 제주사회복지연구센터" } }]);
  });

  it("the case-management programmes of a city are data: 8, then 9, then 12 in Jeju-si, 8 in Seogwipo-si", async () => {
    const ask = async (area: string, asOf: string) => {
      const { data } = await hub.nobody.send(
        `query ($area: ID!, $asOf: Date) { caseManagementProgrammes(area: $area, asOf: $asOf) { code name synthetic } }`,
        { area, asOf },
      );
      return data.caseManagementProgrammes;
    };
    const [jejuSi, seogwipoSi] = ["5011000000", "5013000000"];
    expect(await ask(jejuSi, "2024-12-31")).toHaveLength(8);
    const nine = await ask(jejuSi, "2025-05-22");
    expect(nine).toHaveLength(9);
    expect(nine[8].code).toBe("CHILD_PROTECTION");
    const twelve = await ask(jejuSi, "2026-06-30");
    expect(twelve).toHaveLength(12);
    expect(twelve.filter(({ synthetic }: { synthetic: boolean }) => synthetic)).toHaveLength(2);
    expect(await ask(seogwipoSi, "2026-06-30")).toHaveLength(8);
  });
});
