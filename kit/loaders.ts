import type { Reader } from "./operation";

type Factory = (reader: Reader) => object;
type Union<Factories extends readonly Factory[]> = ReturnType<Factories[number]>;
type Together<Parts> = (Parts extends object ? (part: Parts) => void : never) extends (all: infer All) => void
  ? All
  : never;

/**
 * The loaders of one operation, from one factory for each folder. A folder's loaders are made when the first of them is
 * used: an operation uses few of them, and making all would cost more than many an operation does.
 */
export function loadersFrom<const Factories extends readonly Factory[]>(
  ...factories: Factories
): (reader: Reader) => Together<Union<Factories>> {
  let shape: object | null = null;
  return (reader) => Object.create((shape ??= shapeOf(factories, reader)), { reader: { value: reader } });
}

/** An object with a getter for each loader, which makes its folder's loaders and keeps them. */
function shapeOf(factories: readonly Factory[], reader: Reader): object {
  const getters: PropertyDescriptorMap = {};
  for (const factory of factories)
    for (const name of Object.keys(factory(reader)))
      getters[name] = {
        get(this: { reader: Reader }) {
          const made = factory(this.reader);
          for (const [own, value] of Object.entries(made)) Object.defineProperty(this, own, { value });
          return made[name as keyof typeof made];
        },
      };
  return Object.create(null, getters);
}
