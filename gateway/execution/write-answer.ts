import {
  type FieldNode,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { objectTypes } from "./classified-fields";
import { nameAsAsked } from "./response-names";
import { asksWhatItIs, selectedFields, type Selecting } from "./selected-fields";
import { isTree, type Tree } from "./tree";

/** What one answer's writing shares: the text of objects that stand at several places, and what was missing. */
export type Writing = {
  texts: Map<object, Map<Tree, string | undefined>>;
  introspected: Tree;
  /** The first field, as `Type.field`, that must have a value and has none. */
  missing: string | null;
};

/** A value as JSON text; undefined where there is none, which a place that must have one hands on to what holds it. */
export type Write = (value: unknown, writing: Writing) => string | undefined;

/** The answer of an operation as JSON text, under the caller's names and without anything that was fetched for others. */
export function writingAnswers(selecting: Selecting, operation: OperationDefinitionNode): Write {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) throw new Error("a document that was validated has its root type");
  return writeObject(selecting, root, [operation.selectionSet]);
}

function writeType(selecting: Selecting, type: GraphQLOutputType, below: SelectionSetNode[]): Write {
  if (type instanceof GraphQLNonNull) return writePresent(selecting, type.ofType, below);
  const present = writePresent(selecting, type, below);
  return (value, writing) => present(value, writing) ?? "null";
}

function writePresent(selecting: Selecting, type: GraphQLOutputType, below: SelectionSetNode[]): Write {
  if (type instanceof GraphQLList) return writeList(writeType(selecting, type.ofType, below));
  if (isLeafType(type))
    return isEnumType(type) ? writeEnum(type.getValues().map(({ name }) => name)) : writeScalar(type.name);
  if (isObjectType(type)) return writeObject(selecting, type, below);
  if (isAbstractType(type)) return writeAbstract(selecting, type, below);
  throw new Error("a type is of some kind");
}

/**
 * It is joined into one text: one that grows by pieces holds on to them all until somebody reads in it, and of a large answer
 * these were carried through several collections, for a fifth of its time.
 */
const writeList =
  (element: Write): Write =>
  (value, writing) => {
    if (!Array.isArray(value)) return undefined;
    const texts: string[] = [];
    for (const one of value) {
      const written = element(one, writing);
      if (written === undefined) return undefined;
      texts.push(written);
    }
    return `[${texts.join()}]`;
  };

function writeEnum(names: string[]): Write {
  const texts = new Map<unknown, string>(names.map((name) => [name, JSON.stringify(name)]));
  return (value) => texts.get(value);
}

const JAVASCRIPT_TYPE: Record<string, string> = {
  Int: "number",
  Float: "number",
  Boolean: "boolean",
  String: "string",
};

function writeScalar(name: string): Write {
  const expected = JAVASCRIPT_TYPE[name];
  const fits = (value: unknown) => value !== null && (expected === undefined || typeof value === expected);
  return (value) => (fits(value) ? textOfValue(value) : undefined);
}

/** Without anything that JSON writes otherwise than it is. */
const PLAIN = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

/** As JSON, in a fraction of its time for what most values are. */
function textOfValue(value: unknown): string | undefined {
  if (typeof value === "string" && PLAIN.test(value)) return `"${value}"`;
  return typeof value === "boolean" ? String(value) : JSON.stringify(value);
}

/**
 * Which of the possible types it is, each object says itself; the planner asks for it. Where all that is asked is the
 * interface's own, it may come from a subgraph that knows no more of the object than that interface.
 */
function writeAbstract(selecting: Selecting, abstract: GraphQLAbstractType, below: SelectionSetNode[]): Write {
  const writers = new Map<string, Write>();
  const writerOf = (typename: string): Write => {
    const type = selecting.schema.getType(typename);
    const isItsOwn = isInterfaceType(type) && type === abstract && !asksWhatItIs(selecting, type, below);
    const writer: Write =
      isObjectType(type) || isItsOwn ? writeObject(selecting, type, below) : lacking(`${abstract.name}.__typename`);
    writers.set(typename, writer);
    return writer;
  };
  return (value, writing) => {
    if (!isTree(value)) return undefined;
    const typename = typeof value.__typename === "string" ? value.__typename : abstract.name;
    return (writers.get(typename) ?? writerOf(typename))(value, writing);
  };
}

const lacking =
  (coordinate: string): Write =>
  (_value, writing) => {
    writing.missing ??= coordinate;
    return undefined;
  };

type WriteField = (object: Tree, writing: Writing) => string | undefined;

function writeObject(
  selecting: Selecting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: SelectionSetNode[],
): Write {
  const fields: { coordinate: string; start: string; write: WriteField }[] = [];
  let holdsObjects = false;
  for (const [name, { field, below }] of selectedFields(selecting, type, sets)) {
    const start = `${fields.length === 0 ? "{" : ","}${JSON.stringify(name)}:`;
    fields.push({
      coordinate: `${type.name}.${field.name.value}`,
      start,
      write: writeField(selecting, type, field, below),
    });
    holdsObjects ||= below.length > 0;
  }
  const write = (object: Tree, writing: Writing): string | undefined => {
    let text = "";
    for (const { coordinate, start, write } of fields) {
      const written = write(object, writing);
      if (written === undefined) {
        writing.missing ??= coordinate;
        return undefined;
      }
      text += start + written;
    }
    return text === "" ? "{}" : `${text}}`;
  };
  if (holdsObjects || fields.length >= WORTH_KEEPING) return onceForEach(write);
  return (value, writing) => (isTree(value) ? write(value, writing) : undefined);
}

/** An object of fewer values is written again as fast as its text is found. */
const WORTH_KEEPING = 3;

/** One object may stand at many places: it is written once, with all that it holds. */
function onceForEach(write: (object: Tree, writing: Writing) => string | undefined): Write {
  return (value, writing) => {
    if (!isTree(value)) return undefined;
    let texts = writing.texts.get(write);
    if (!texts) writing.texts.set(write, (texts = new Map()));
    const known = texts.get(value);
    if (known !== undefined || texts.has(value)) return known;
    const text = write(value, writing);
    texts.set(value, text);
    return text;
  };
}

function writeField(
  selecting: Selecting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: FieldNode,
  below: SelectionSetNode[],
): WriteField {
  const { value: name } = field.name;
  if (name === "__typename") {
    const text = JSON.stringify(type.name);
    return () => text;
  }
  if (name === "__schema" || name === "__type")
    return (_object, { introspected }) => JSON.stringify(introspected[nameAsAsked(field)] ?? null);
  const definition = type.getFields()[name];
  if (!definition) throw new Error("a document that was validated asks for fields that exist");
  // Another field may have needed it and brought it into the tree.
  const types = objectTypes(selecting.schema, type.name);
  if (types.some((one) => selecting.closed.has(`${one}.${name}`)))
    return definition.type instanceof GraphQLNonNull ? () => undefined : () => "null";
  const from = selecting.nameInPlan(field);
  const write = writeType(selecting, definition.type, below);
  return (object, writing) => write(object[from], writing);
}
