import { programmeId, spaceId } from "../../seed/slugs";
import { jpdc, type Persona } from "../kit/personas";
import type { Answer, Hub } from "../kit/the-hub";

export const BOOKING = "id state version startsAt endsAt occasion requester { agencyCode } programme { slug }";
export const TAKEN = "... on SpaceTaken { message dates { on freeTimes { startsAt endsAt } } }";
export const CLOSED = "... on SpaceClosed { message closed: dates }";
export const PROBLEM = "... on IllegalTransition { state possible } ... on VersionConflict { currentVersion }";
export const REQUEST = `mutation ($input: RequestBookingInput!) {
  requestBooking(input: $input) { __typename ... on BookingRequested { bookings { ${BOOKING} } } ${TAKEN} ${CLOSED} }
}`;
export const APPROVE = `mutation ($input: BookingStepInput!) {
  approveBooking(input: $input) {
    __typename ... on BookingAdvanced { booking { ${BOOKING} } } ${TAKEN} ${CLOSED} ${PROBLEM}
    ... on BookingOutranked { bookingId }
  }
}`;
export const step = (mutation: string, input = "BookingStepInput") => `mutation ($input: ${input}!) {
  ${mutation}(input: $input) { __typename ... on BookingAdvanced { booking { ${BOOKING} } } ${PROBLEM} }
}`;
export const CONFIRM = step("confirmBooking");
export const CANCEL = step("cancelBooking");
export const REJECT = step("rejectBooking");
export const USE = step("recordUse", "RecordUseInput");
export const LIST = `query ($id: ID!, $from: Date!, $to: Date!) {
  space(id: $id) {
    bookings(from: $from, to: $to) { ${BOOKING} history { fromState toState by { agencyCode } } }
    utilisation(from: $from, to: $to) { hoursBooked hoursUsed noShows }
  }
}`;

export const samdo = spaceId("samdo-1-idle");
export const learning = { occasion: "PROGRAMME_SESSION", programmeId: programmeId("learning-courtyard") };
export const meeting = { occasion: "TENANTS_MEETING" };
export const group = { occasion: "LOCAL_GROUP" };
export const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions.code);
export const only = (answer: Answer): Answer["data"] => {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data)[0];
};

/** Agencies that ask for the space of the learning courtyard, on a hub that is there when they do. */
export function bookingsAt(hub: () => Hub) {
  let keys = 0;
  const send = (who: Persona, mutation: string, input: object): Promise<Answer> =>
    hub()
      .as(who)
      .send(mutation, { input: { idempotencyKey: `booking ${(keys += 1)}`, ...input } });
  const ask = (who: Persona, input: object): Promise<Answer> =>
    send(who, REQUEST, { spaceId: samdo, on: "2026-12-01", from: "14:00", until: "16:00", ...input });
  const asked = async (who: Persona, input: object) => only(await ask(who, input)).bookings[0];
  const promised = async (who: Persona, input: object) => {
    const { id } = await asked(who, input);
    return only(await send(jpdc, APPROVE, { bookingId: id, version: 1 })).booking;
  };
  const listed = (who: Persona) => hub().as(who).send(LIST, { id: samdo, from: "2026-11-23", to: "2027-11-23" });
  return { send, ask, asked, promised, listed };
}
