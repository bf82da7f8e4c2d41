import { Directive } from "type-graphql";

/**
 * Puts a field, an enum or a whole value type into the open contract, which anonymous callers get. Said at every field
 * on purpose: a type that is open as a whole would open what other subgraphs add to it.
 */
export const Open = () => Directive('@tag(name: "open")');
