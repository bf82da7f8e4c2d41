import { programmeId } from "../../seed/slugs";
import { city, hub, request, REQUEST, wish } from "./services-laundry.fixture";

// Orders are for days to come, so the programme opens three years later here than it did.
beforeAll(() =>
  hub.sql(
    "services",
    `do $$ declare one record; begin
       for one in select ctid as place from programme_status where programme_id = '${programmeId("bubble-courtyard")}'
         order by valid_from desc
       loop
         update programme_status set valid_from = valid_from + interval '3 years', valid_to = valid_to + interval '3 years'
         where ctid = one.place;
       end loop;
     end $$`,
  ),
);

describe("S0-20 before full operation", () => {
  it.each([
    ["2027-10-31", false, "NotYetOperating"],
    ["2027-10-31", true, "NotYetOperating"],
    ["2027-12-10", false, "TrialOnly"],
    ["2028-01-31", false, "TrialOnly"],
    ["2027-12-10", true, "LaundryRequested"],
    ["2028-02-01", false, "LaundryRequested"],
  ])("S0-20 laundry for %s, trial: %s → %s", async (day, trial, outcome) => {
    expect((await request({ pickupOn: day, deliveryOn: day, trial })).__typename).toBe(outcome);
  });
});

it("laundry is fetched today or later: a day that is past is refused, and says what to do", async () => {
  const { data, errors } = await city.send(REQUEST, { input: wish({ pickupOn: "2026-11-22" }) });
  expect(data.requestLaundry).toBeNull();
  expect(errors).toMatchObject([
    { message: expect.stringContaining("today or later") as string, extensions: { code: "PICKUP_DAY_PAST" } },
  ]);
});
