import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { LRUCache } from "lru-cache";
import type { Classifications } from "../../access/coordinates";
import { objectTypes } from "../execution/classified-fields";
import { createReader, type ReadDocument } from "../limits/read-document";
import type { Forgets } from "../limits/forget-mistakes";
import { textSize } from "../limits/text-size";

export type AskedField = { coordinate: string; isDeprecated: boolean };

/** What a document asks for, of whichever of its operations; the same object for the same document. */
export type AskedFields = {
  /** Its fields, each as `Type.field`, once. */
  fields: readonly AskedField[];
  /** Whether one of them tells something about people. */
  isClassified: boolean;
  /** What they tell about people. */
  classes: readonly string[];
};

/** Null for what cannot be read, which whoever reads it next says. */
export type ReadAskedFields = ((text: string) => AskedFields | null) & Forgets;

const REMEMBERED_TEXT = 2 * 1024 * 1024;

/** Found once for each document, so that to know them costs a request nothing. */
export function createAskedFields(
  schema: GraphQLSchema,
  classifications: Classifications,
  read: ReadDocument = createReader(),
): ReadAskedFields {
  const known = new LRUCache<string, AskedFields>({
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: textSize,
  });
  const askedBy = (text: string): AskedFields | null => {
    const found = known.get(text);
    if (found) return found;
    const document = read(text);
    const asked = document && find(schema, classifications, document);
    if (asked) known.set(text, asked);
    return asked;
  };
  return Object.assign(askedBy, { forget: (text: string) => void known.delete(text) });
}

function find(schema: GraphQLSchema, classifications: Classifications, document: DocumentNode): AskedFields {
  const fields = new Map<string, AskedField>();
  let isClassified = false;
  const classes = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  const look = visitWithTypeInfo(typeInfo, {
    Field({ name }) {
      const parent = typeInfo.getParentType()?.name;
      const field = typeInfo.getFieldDef();
      if (!parent || !field || parent.startsWith("__") || name.value.startsWith("__")) return;
      const coordinate = `${parent}.${name.value}`;
      fields.set(coordinate, { coordinate, isDeprecated: field.deprecationReason != null });
      for (const type of objectTypes(schema, parent)) {
        const told = classifications.get(`${type}.${name.value}`);
        isClassified ||= told !== undefined;
        told?.forEach((dataClass) => classes.add(dataClass));
      }
    },
  });
  visit(document, look);
  return { fields: [...fields.values()], isClassified, classes: [...classes] };
}
