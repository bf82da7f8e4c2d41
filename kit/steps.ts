/** A state machine as data: from each state, the states that a step leads to. */
export type Steps<State extends string> = Readonly<Record<State, readonly State[]>>;

export type VersionConflictOutcome = {
  outcome: "VersionConflict";
  message: string;
  messageKo: string;
  currentVersion: number;
};

export type IllegalTransitionOutcome = {
  outcome: "IllegalTransition";
  message: string;
  messageKo: string;
  state: string;
  possible: string[];
};

const named = (state: string): string => state.toUpperCase();

/** Why a change that named a state and a version changed no row, from the row as it stands; null if it should have. */
export function whyNoStep<State extends string>(
  steps: Steps<State>,
  row: { state: State; version: number },
  wish: { to: State; version: number },
): IllegalTransitionOutcome | VersionConflictOutcome | null {
  if (!steps[row.state].includes(wish.to)) return illegalTransition(steps, row.state);
  return row.version === wish.version ? null : versionConflict(row.version);
}

export const illegalTransition = <State extends string>(steps: Steps<State>, state: State): IllegalTransitionOutcome =>
  cannotGoOn(state, steps[state]);

/** The same where what is possible depends on more than the state. */
export function cannotGoOn(state: string, to: readonly string[]): IllegalTransitionOutcome {
  const possible = to.map(named);
  const next = possible.length > 0 ? `it can go to ${possible.join(", ")}` : "it has ended";
  const nextKo = possible.length > 0 ? `가능한 다음 상태: ${possible.join(", ")}` : "이미 종료되었습니다";
  return {
    outcome: "IllegalTransition",
    message: `This is ${named(state)} now; ${next}.`,
    messageKo: `현재 상태는 ${named(state)}입니다. ${nextKo}.`,
    state: named(state),
    possible,
  };
}

export const versionConflict = (currentVersion: number): VersionConflictOutcome => ({
  outcome: "VersionConflict",
  message: `Somebody changed this after you read it: it has version ${currentVersion} now. Read it again and decide anew.`,
  messageKo: `조회하신 뒤에 변경되었습니다(현재 버전 ${currentVersion}). 다시 조회한 후 처리하십시오.`,
  currentVersion,
});
