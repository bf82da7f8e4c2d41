import { ANONYMOUS, makeViewer } from "../../kit/caller-context";
import { makeKeys } from "../../kit/keys";
import { createLog } from "../../kit/log";
import { openSubgraph } from "../../kit/open-subgraph";
import type { Viewer } from "../../kit/viewer";
import { makeSecrets } from "../../kit/secrets";
import { healingMembers } from "../../seed/people";
import { agencyId, residentId } from "../../seed/slugs";
import { residents } from "../../subgraphs/residents/main";
import { asking } from "../kit/asking";
import { type Copies, copyDatabases } from "../kit/copies";
import { theServers } from "../kit/servers";
import { type AppRole, theAppRole } from "../kit/the-app-role";

export const PERSON = residentId(healingMembers()[0]?.slug ?? "");
export const JEJU_SI = agencyId("jeju-si");
export const REASON = "세탁물 수거 중 응답이 없고 안에서 신음 소리가 들림";
export const REMARK = "출동 기록과 시간이 일치하고 연락처만 열람함";
export const HOUR = 3_600_000;

export const staff = (actor: string, duties: string[] = [], agency = JEJU_SI): Viewer =>
  makeViewer({ ...ANONYMOUS, audience: "staff", agency, agencyKind: "administrative_city", actor, duties });
export const urgent = (viewer: Viewer): Viewer =>
  makeViewer({ ...viewer, purpose: "EMERGENCY_RESPONSE", basis: "EMERGENCY_15_1_5" });

export const MANAGER = urgent(staff("acc_manager", ["visiting_manager"]));
export const OPERATOR = staff("acc_operator", ["control_operator"]);
export const OFFICER = staff("acc_officer", ["privacy_officer"]);
export const SYSTEM = makeViewer({ ...MANAGER, audience: "partner", actor: "cli_jeju_si", duties: [] });
export const STRANGER = staff("acc_officer", ["privacy_officer"], agencyId("jeju-medical"));
export const SELF = makeViewer({ ...ANONYMOUS, audience: "self", actor: PERSON, purpose: "OWN_RIGHTS", basis: "SELF" });

export const START = new Date("2026-11-22T03:00:00Z");

/** The subgraph of people by itself, with a clock that can be turned, and what is done about looks in an emergency there. */
export async function openEmergencies() {
  const clock = { now: START };
  const copies: Copies = await copyDatabases(["residents"]);
  const keys = makeKeys(theServers().keysDir);
  const key = (await makeSecrets("residents", keys)).subjects.seal(PERSON, JEJU_SI);
  const runtime = await openSubgraph(residents, {
    appUrl: copies.urls.residents.appUrl,
    ownerUrl: null,
    keys,
    seed: false,
    clock: () => clock.now,
    log: createLog("test", "fatal"),
    poolSize: 2,
  });
  const app: AppRole = await theAppRole(copies.urls.residents.appUrl);

  async function ask(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
    const { data, errors } = await runtime.run({ query, variables }, asking(viewer));
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      codes: (errors ?? []).map(({ extensions }) => extensions?.code),
    };
  }
  const approve = (viewer: Viewer, id: string) =>
    ask(viewer, "mutation ($id: ID!) { approveEmergencyAccess(id: $id) { approvedBy } }", { id });
  const review = (viewer: Viewer, id: string, finding = "JUSTIFIED", remark = REMARK) =>
    ask(
      viewer,
      "mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { finding reviewedAt } }",
      { input: { id, finding, remark } },
    );
  const tell = (viewer: Viewer, id: string) =>
    ask(
      viewer,
      "mutation ($input: GiveEmergencyNoticeInput!) { giveEmergencyNotice(input: $input) { noticeMethod } }",
      {
        input: { id, method: "PHONE" },
      },
    );

  async function asked(viewer = MANAGER): Promise<string> {
    const open =
      "mutation ($key: ID!, $reason: String!) { openEmergencyAccess(subjectKey: $key, reason: $reason) { id } }";
    return (await ask(viewer, open, { key, reason: REASON })).data.openEmergencyAccess.id;
  }
  async function approved(): Promise<string> {
    const id = await asked();
    expect((await approve(OPERATOR, id)).codes).toEqual([]);
    return id;
  }
  const phone = (viewer: Viewer) =>
    ask(viewer, "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { phone } } }", {
      r: [{ __typename: "Resident", id: PERSON }],
    });
  const tasks = async (id: string): Promise<[string, boolean][]> => {
    const { data } = await ask(OFFICER, "{ privacyTasks { kind about overdue } }");
    type Task = { kind: string; about: string; overdue: boolean };
    return data.privacyTasks
      .filter((task: Task) => task.about === id)
      .map(({ kind, overdue }: Task) => [kind, overdue]);
  };
  const notices = async (viewer = SELF) =>
    (
      await ask(
        viewer,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Resident { emergencyAccesses {
          id agencyId reason classes seen openedAt expiresAt notifyBy notifiedAt noticeMethod actor } } } }`,
        { r: [{ __typename: "Resident", id: PERSON }] },
      )
    ).data._entities[0]?.emergencyAccesses ?? [];
  const noticeOf = async (id: string, viewer = SELF) =>
    (await notices(viewer)).find((notice: { id: string }) => notice.id === id);

  return {
    clock,
    app,
    ownerUrl: copies.urls.residents.ownerUrl,
    ...{ ask, approve, review, tell, asked, approved, phone, tasks, notices, noticeOf },
    async close() {
      await Promise.all([runtime.close(), app.close()]);
      await copies.drop();
    },
  };
}
