import {
  healingHouseholds,
  healingMembers,
  learners,
  type PersonSeed,
  recipients,
  RECIPIENTS_BY_MUNICIPALITY,
} from "./people";
import { casePeople, cases } from "./residents/cases";
import { doubles } from "./residents/doubles";

const singles = (): PersonSeed[] => [...learners(), ...healingMembers(), ...casePeople(), ...recipients().people];
const everybody = (): PersonSeed[] => [...singles(), ...doubles().map(({ second }) => second)];

describe("the invented people", () => {
  it("are recognisably invented: 가상 before every name, and numbers that nobody can be assigned", () => {
    for (const { name, phone } of everybody()) {
      expect(name).toMatch(/^가상 ?[가-힣]{2}$/);
      expect(phone).toMatch(/^000-0000-\d{4}$/);
    }
  });

  it("share neither slug, name nor number unless a pair is meant to", () => {
    const slugs = everybody().map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    const people = singles();
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
  });

  it("are the same people every time", () => {
    expect(everybody()).toEqual(everybody());
  });

  it("are as many as the documents print: 521 learners, 43 households, 2,100 recipients of whom 300 in Yeongdeungpo-gu", () => {
    expect(learners()).toHaveLength(521);
    expect(healingHouseholds()).toHaveLength(43);
    expect(recipients().people).toHaveLength(2100);
    const by = Object.fromEntries(RECIPIENTS_BY_MUNICIPALITY.map((one) => [one.municipality, one.recipients]));
    expect(Object.keys(by)).toHaveLength(8);
    expect(by["yeongdeungpo-gu"]).toBe(300);
  });

  it("live in households of one to three", () => {
    const sizes = healingHouseholds().map(({ size }) => size);
    expect(new Set(sizes)).toEqual(new Set([1, 2, 3]));
    expect(healingMembers()).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
  });
});

describe("the invented cases", () => {
  it("are 300 in all 43 eup, myeon and dong of Jeju", () => {
    expect(cases()).toHaveLength(300);
    expect(new Set(cases().map(({ areaCode }) => areaCode)).size).toBe(43);
  });

  it("have 40 people whom several programmes know, 12 of them three or more", () => {
    const programmes = cases().map((one) => new Set(one.programmes).size);
    expect(programmes.filter((howMany) => howMany > 1)).toHaveLength(40);
    expect(programmes.filter((howMany) => howMany > 2)).toHaveLength(12);
  });
});

describe("the pairs that look like one person", () => {
  it("are 25, of which five only look like it", () => {
    expect(doubles()).toHaveLength(25);
    expect(doubles().filter(({ samePerson }) => !samePerson)).toHaveLength(5);
    expect(new Set(doubles().map(({ first }) => first)).size).toBe(25);
  });
});
