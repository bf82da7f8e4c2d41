import { type Cell, disclose } from "../../../access/disclose";
import { recipientsInArea } from "./recipients-in-area";

const count = (value: number) => ({ value, synthetic: true, kept: true });
const withheld: Cell = { value: null, status: "confidential", synthetic: true };
const notKept: Cell = { value: null, status: "not_available", synthetic: false };

it.each<[number, number, Cell, number | null]>([
  // recipients  in care  open cases  told
  [283, 280, withheld, null],
  [23, 3, disclose(count(20)), null],
  [300, 280, disclose(count(20)), 300],
  [280, 280, notKept, 280],
  [7, 0, withheld, null],
  [4, 4, notKept, null],
])("%i recipients of whom %i are in care, beside %j: %j", (value, inCare, openCases, told) => {
  expect(recipientsInArea({ ...count(value), inCare, area: "1120000000" }, openCases).value).toBe(told);
});
