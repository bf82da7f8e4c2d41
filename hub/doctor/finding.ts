/** What was looked at, what was found, and where that is a problem, what to do. */
export type Finding = { about: string; found: string; remedy?: string };

export const fine = (about: string, found: string): Finding => ({ about, found });

export const problem = (about: string, found: string, remedy: string): Finding => ({ about, found, remedy });

/** What an examination that failed itself says; no stack and no address with a password. */
export const failed = (about: string, error: unknown): Finding => {
  const { code, message } = error as { code?: string; message: string };
  return problem(about, code ?? "cannot be examined", message);
};
