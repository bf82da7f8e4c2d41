/** What a policy may answer. `hidden` means: behave as if the record did not exist. */
export type Verdict = "allowed" | "forbidden" | "hidden";
