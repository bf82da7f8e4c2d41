import { courseOf, type CourseSaid } from "./one-after-the-other";
import { change, LEARNING, STEP, stepped, untilAnswered, untilWhole, type World } from "./world";

const ENROL = change(
  "enrol",
  "EnrolInput",
  "... on EnrolmentMade { enrolment { key } } ... on AlreadyEnrolled { state }",
);
const END = change("endEnrolment", "EndEnrolmentInput", STEP);
const ENROLMENT = "query ($key: ID!) { enrolment(key: $key) { state version } }";

/** So many places are left in the programme, for many more people. */
export const PLACES = 4;

/** Enrols people in one programme, looks where they stand, and ends it for some. At the end everybody is looked at. */
export function enrolPeople(
  { random, begin, institute }: World,
  people: string[],
): { work(): Promise<void>; lookAtAll(): Promise<void> } {
  const history = begin("places of a programme", courseOf(PLACES));
  const keys: string[] = [];

  const enrol = (person: number) => async (): Promise<CourseSaid> => {
    const wish = { participantKey: people[person], programmeId: LEARNING, audience: "LOCAL_RESIDENT" };
    const data = await untilAnswered(institute, ENROL, wish);
    if (data.__typename === "AlreadyEnrolled") return { said: "already", state: data.state as string };
    const key = data.enrolment.key as string;
    keys.push(key);
    return { said: "made", key };
  };

  const look = (key: string) =>
    history.note({ do: "look", key }, async () => {
      const { state, version } = await untilWhole(() => institute.send(ENROLMENT, { key }));
      return { said: "seen", state: state as string, version: version as number };
    });

  async function work(): Promise<void> {
    const act = random.below(keys.length === 0 ? 1 : 4);
    if (act === 0) {
      const person = random.below(people.length);
      return void (await history.note({ do: "enrol", person }, enrol(person)));
    }
    // Those of lately: most of the others have ended.
    const key = random.of(keys.slice(-people.length));
    if (act === 1) return void (await look(key));
    const to = random.of(["COMPLETED", "WITHDRAWN"]);
    const version = random.of([1, 1, 2, 3]);
    await history.note({ do: "end", key, to, version }, async () =>
      stepped(await untilAnswered(institute, END, { enrolmentKey: key, to, version })),
    );
  }
  return { work, lookAtAll: async () => void (await Promise.all(keys.map(look))) };
}
