import { GraphQLError, type GraphQLSchema, parse, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { LRUCache } from "lru-cache";
import type { Classifications } from "../../access/coordinates";
import { objectTypes } from "../execution/classified-fields";
import { MOST_TOKENS } from "../limits/weigh";

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
export type ReadAskedFields = (text: string) => AskedFields | null;

const REMEMBERED_TEXT = 8 * 1024 * 1024;

/** Found once for each document, so that to know them costs a request nothing. */
export function createAskedFields(schema: GraphQLSchema, classifications: Classifications): ReadAskedFields {
  const known = new LRUCache<string, AskedFields>({
    maxSize: REMEMBERED_TEXT,
    sizeCalculation: (_asked, text) => text.length + 1,
  });
  return (text) => {
    const found = known.get(text) ?? find(schema, classifications, text);
    if (found) known.set(text, found);
    return found;
  };
}

function find(schema: GraphQLSchema, classifications: Classifications, text: string): AskedFields | null {
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
  try {
    visit(parse(text, { maxTokens: MOST_TOKENS, noLocation: true }), look);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
  return { fields: [...fields.values()], isClassified, classes: [...classes] };
}
