import { Directive } from "type-graphql";

/** Puts a field also into the contract of residents, who ask about themselves. */
export const ForSelf = () => Directive('@tag(name: "self")');

/** Leaves a field to residents alone: it is in no other contract. */
export const OnlySelf = () => Directive('@tag(name: "only-self")');

/** Leaves a field to the members of staff of agencies: their systems do not have it. */
export const OnlyStaff = () => Directive('@tag(name: "only-staff")');
