import { type FileProblem, fileProblem } from "./file-problem";

/** What is wrong with the first row of a file that may have these columns. */
export function problemsOfHeader(
  header: readonly string[],
  columns: Readonly<Record<string, { required?: boolean }>>,
): FileProblem[] {
  const known = (name: string) => Object.hasOwn(columns, name);
  return [
    ...header.filter((name) => !known(name)).map((name) => fileProblem("COLUMN_UNKNOWN", 1, name.slice(0, 100))),
    ...header
      .filter((name, at) => known(name) && header.indexOf(name) < at)
      .map((name) => fileProblem("COLUMN_REPEATED", 1, name)),
    ...Object.entries(columns)
      .filter(([name, { required }]) => required && !header.includes(name))
      .map(([name]) => fileProblem("COLUMN_MISSING", 1, name)),
  ];
}
