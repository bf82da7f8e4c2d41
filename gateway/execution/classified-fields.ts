import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type Classifications, closedClasses, isClosed } from "../../access/coordinates";
import { seesClass } from "../../access/sees-class";
import type { Viewer } from "../../kit/viewer";

/** The fields of an operation, as `Type.field` of object types, that are closed to a caller. */
export type ClosedFields = { coordinates: ReadonlySet<string>; classes: readonly string[] };

export const NOTHING_CLOSED: ClosedFields = { coordinates: new Set(), classes: [] };

/** What of a document is closed to whom; for a document without personal data nothing is to everybody. */
export type ClosedTo = (viewer: Viewer) => ClosedFields;

export function closingFields(
  schema: GraphQLSchema,
  classifications: Classifications,
  document: DocumentNode,
): ClosedTo {
  const touched = classifiedIn(schema, classifications, document);
  if (touched.length === 0) return () => NOTHING_CLOSED;
  const known = new Map<string, ClosedFields>();
  return (viewer) => {
    const sees = (dataClass: string): boolean => seesClass(viewer, dataClass);
    const classes = closedClasses(classifications, touched, sees);
    const key = classes.join();
    const closed = known.get(key) ?? {
      coordinates: new Set(touched.filter((coordinate) => isClosed(classifications, coordinate, sees))),
      classes,
    };
    known.set(key, closed);
    return closed;
  };
}

/** Whatever a document may select, included or skipped, of whichever type an object turns out to be. */
function classifiedIn(schema: GraphQLSchema, classifications: Classifications, document: DocumentNode): string[] {
  const found = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  const look = visitWithTypeInfo(typeInfo, {
    Field({ name }) {
      for (const type of objectTypes(schema, typeInfo.getParentType()?.name))
        if (classifications.has(`${type}.${name.value}`)) found.add(`${type}.${name.value}`);
    },
  });
  if (classifications.size > 0) visit(document, look);
  return [...found];
}

/** The names of the object types that an object of a type can have. */
export function objectTypes(schema: GraphQLSchema, name: string | undefined): string[] {
  const type = name === undefined ? undefined : getNamedType(schema.getType(name));
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map((possible) => possible.name);
  return isObjectType(type) ? [type.name] : [];
}
