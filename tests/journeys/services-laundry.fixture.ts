import { agreementId, serviceAtLocationId } from "../../seed/slugs";
import { jejuSi, seniorClub } from "../kit/personas";
import { type Answer, type Caller, type Hub, theHub } from "../kit/the-hub";

const REGISTER = `mutation ($input: RegisterPersonInput!) {
  registerPerson(input: $input) { ... on PersonRegistered { resident { subjectKey participantKey } } }
}`;
export const RESOLVE = `mutation ($input: ResolvePersonInput!) {
  resolvePerson(input: $input) { ... on PersonKnown { resident { participantKey } } }
}`;
export const GIVE = `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }`;
export const PROTECT = `mutation ($input: ProtectAddressInput!) { protectAddress(input: $input) { __typename } }`;
const PROBLEM = "... on Problem { message messageKo } ... on IllegalTransition { state possible }";
const CHANGED = `__typename ${PROBLEM} ... on VersionConflict { currentVersion }`;
export const REQUEST = `mutation ($input: RequestLaundryInput!) {
  requestLaundry(input: $input) { __typename ... on Problem { messageKo } ... on LaundryRequested { order { key state version trial } } }
}`;
const ADVANCE = `mutation ($input: AdvanceLaundryOrderInput!) {
  advanceLaundryOrder(input: $input) { ${CHANGED} ... on LaundryOrderAdvanced { order { key state version } } }
}`;
export const COMPLETE = `mutation ($input: CompleteDeliveryInput!) {
  completeDelivery(input: $input) { ${CHANGED} ... on LaundryOrderAdvanced { order { key state version } } }
}`;
export const ASSIGN = `mutation ($input: AssignLaundryOrderInput!) {
  assignLaundryOrder(input: $input) { ${CHANGED} ... on LaundryOrderAssigned { order { version staffId } } }
}`;
export const ORDERS = `query ($first: Int!, $state: LaundryState) { laundryOrders(first: $first, state: $state) {
  totalCount nodes { key state version resident { name address } site { id } programme { name } operator { name }
    steps { fromState toState at place actor } }
} }`;
export const ROUTE = `query ($site: ID!, $day: Date!) { laundryRoute(siteId: $site, day: $day) { leg order { key state } } }`;
export const SITE = serviceAtLocationId("bubble@ido2");
export const AGREEMENT = agreementId("bubble-courtyard");
const DAY = "2027-11-24";

export let hub: Hub;
export let city: Caller;
export let club: Caller;
export let keys: { subjectKey: string; participantKey: string };
beforeAll(async () => {
  hub = await theHub();
  city = hub.as(jejuSi).stating({ purpose: "SERVICE_PROVISION", basis: "OWN_RECORD" });
  club = hub.as(seniorClub).stating({ purpose: "SERVICE_PROVISION", basis: "CONSENT_17" });
  keys = await registered({});
});
afterAll(() => hub.close());

let requests = 0;
export const idempotencyKey = (): string => `laundry-${(requests += 1)}`;
export const codesOf = ({ errors = [] }: Answer): string[] => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

export const PERSON = { name: "가상 빨래", birthDate: "1948-02-29", phone: "000-0000-9777" };

export async function registered(person: object): Promise<typeof keys> {
  const input = { ...PERSON, sex: "FEMALE", address: "가상로 77", areaCode: "5011054000", ...person };
  const answer = await city.send(REGISTER, { input: { ...input, idempotencyKey: idempotencyKey() } });
  return answer.data.registerPerson.resident;
}

export const wish = (input: object = {}) => ({
  participantKey: keys.participantKey,
  siteId: SITE,
  items: 3,
  pickupOn: DAY,
  pickupPart: "MORNING",
  deliveryOn: "2027-11-26",
  deliveryPart: "AFTERNOON",
  idempotencyKey: idempotencyKey(),
  ...input,
});

export const request = async (input: object = {}, as = city) =>
  (await as.send(REQUEST, { input: wish(input) })).data.requestLaundry;

let days = 0;
/** An order on a day of its own, as the senior club knows it. */
export async function ordered(input: object = {}): Promise<{ key: string; version: number }> {
  days += 1;
  const day = `2027-${String(1 + Math.floor(days / 28)).padStart(2, "0")}-${String(1 + (days % 28)).padStart(2, "0")}`;
  const made = await request({ pickupOn: day, deliveryOn: day, ...input });
  expect(made.__typename).toBe("LaundryRequested");
  const route = await club.send(ROUTE, { site: SITE, day });
  return { key: route.data.laundryRoute[0].order.key, version: 1 };
}

export async function advance(
  order: { key: string; version: number },
  to: string,
  welfareCheck: string | null = null,
  as: Caller = club,
) {
  const input = { orderKey: order.key, to, version: order.version, place: "AT_THE_DOOR", welfareCheck };
  const answer = await as.send(ADVANCE, { input: { ...input, idempotencyKey: idempotencyKey() } });
  const advanced = answer.data?.advanceLaundryOrder;
  if (advanced?.__typename === "LaundryOrderAdvanced") order.version = advanced.order.version;
  return advanced ?? codesOf(answer);
}

export async function advanceThrough(order: { key: string; version: number }, ...states: string[]) {
  for (const state of states)
    expect(await advance(order, state, state === "PICKED_UP" ? "OK" : null)).toMatchObject({ order: { state } });
}

export const told = (type: string) =>
  hub.sql("services", "select subject, data from outbox where type = $1 order by position", [type]);
