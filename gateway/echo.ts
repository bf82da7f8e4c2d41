/** Under which name a subgraph repeats a key field of an entity, beside what was asked for. */
export const echoOf = (keyField: string): string => `_echo_${keyField}`;

export const isEcho = (responseName: string): boolean => responseName.startsWith("_echo_");
