import { Directive } from "type-graphql";

/**
 * Says what kind of datum about a person a field tells (`access/data-class.ts`). It reaches the supergraph, where the
 * gateway reads it; the field is nullable, because who may not see it gets null.
 */
export const Classified = (...classes: [string, ...string[]]): MethodDecorator & PropertyDecorator =>
  Directive(`@classified(as: ${JSON.stringify(classes)})`);
