import { Invalid } from "./errors";

/** A step that cannot be taken from where a record stands: says where that is, and which steps there are. */
export function illegalTransition(state: string, possible: readonly string[]): Invalid {
  const steps = possible.length > 0 ? possible.map((step) => step.toUpperCase()).join(", ") : null;
  const stands = state.toUpperCase();
  return new Invalid(
    steps ? `It is ${stands}; from there it can only become ${steps}.` : `It is ${stands}, and stays so.`,
    steps
      ? `현재 상태는 ${stands}이며, 여기서는 ${steps}(으)로만 바뀔 수 있습니다.`
      : `현재 상태는 ${stands}이며, 더는 바뀌지 않습니다.`,
    "ILLEGAL_TRANSITION",
    409,
  );
}
