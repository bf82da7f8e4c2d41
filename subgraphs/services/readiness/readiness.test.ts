import { hasFundingGap, type MissingPart, missingParts, type Standing } from "./readiness";

const whole: Standing = {
  roles: ["space", "operation", "budget"],
  atHome: false,
  roomInService: true,
  funded: true,
  needsTraining: true,
  trained: true,
};

test.each<[string, Partial<Standing>, MissingPart[]]>([
  ["everything is there", {}, []],
  ["nobody provides the room", { roles: ["operation", "budget"] }, ["space_role"]],
  ["the room is not in service", { roomInService: false }, ["space_in_service"]],
  ["it takes place at home", { roles: ["health_service"], atHome: true, roomInService: false }, []],
  ["nobody does the work", { roles: ["space", "budget", "staffing"] }, ["working_role"]],
  ["somebody pays, and the amount is not known", { funded: false }, []],
  ["a grant pays, and nobody has the role", { roles: ["space", "planning"] }, []],
  ["nobody pays", { roles: ["space", "planning"], funded: false }, ["funding"]],
  ["nobody was trained", { trained: false }, ["training"]],
  ["nobody was trained, and nobody need be", { trained: false, needsTraining: false }, []],
  [
    "there is nothing",
    { roles: [], roomInService: false, funded: false, trained: false },
    ["space_role", "space_in_service", "working_role", "funding", "training"],
  ],
])("S0-08 where %s", (_name, change, missing) => expect(missingParts({ ...whole, ...change })).toEqual(missing));

test("S0-16 without a BUDGET role there is a funding gap, grant or not", () => {
  expect(hasFundingGap(["space", "operation"])).toBe(true);
  expect(hasFundingGap(["space", "budget"])).toBe(false);
});
