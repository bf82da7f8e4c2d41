/** The layers that can be switched off: the gateway, the subgraphs' own code, and the database with its row policies. */
export const LAYERS = ["gateway", "code", "rows"] as const;
export type Layer = (typeof LAYERS)[number] | "door";

/** By what a denial is held. A contract and a closed class are both the gateway's; the door answers only what a gateway signed. */
export const HOLDERS = {
  C: "contract",
  G: "closed class",
  D: "signed caller",
  S: "subgraph",
  R: "row policy",
} as const;
export type Holder = keyof typeof HOLDERS;

export const layerOf = (holder: Holder): Layer =>
  (({ C: "gateway", G: "gateway", D: "door", S: "code", R: "rows" }) as const)[holder];

/** What somebody gets of a field: its value, nothing because there is no such value for them, or a denial and what holds it. */
export type Cell = "allowed" | "none" | readonly Holder[];

/**
 * Who may see what, a line for each kind of field and in it a column for each persona of `personas.ts`, in its order:
 * + allowed, 0 no such value for them, else the layers that deny it.
 */
// prettier-ignore
export const KINDS = {
  //                           nobody person other  keeper recip. no-b.  plan   agency emerg. admin  worker other  officer
  "public":                  "+      +      +      +      +      +      +      +      +      +      +      +      +",
  "oneself":                 "CSR    +      +      CS     CS     CS     CS     CS     CS     CS     CS     CS     CS",
  "asking for oneself":      "CSR    +      +      SR     SR     SR     SR     SR     SR     SR     SR     SR     SR",
  "for members":             "CSR    CSR    CSR    +      +      +      +      +      +      +      +      +      +",
  "for members who say why": "CSR    CSR    CSR    +      +      SR     +      +      +      SR     +      +      SR",
  "people by their key":     "CSR    CS     CSR    +      +      +      +      +      +      +      +      +      +",
  "by which one takes part": "CSR    +      CSR    +      +      +      +      +      +      +      +      +      +",
  "the funder's system":     "CSR    CSR    CSR    +      SR     +      +      SR     SR     SR     SR     SR     SR",
  "the keeper":              "CSR    CSR    CSR    +      SR     +      +      SR     SR     +      +      SR     +",
  "in an emergency":         "CSR    CSR    CSR    SR     SR     SR     SR     SR     +      SR     SR     SR     SR",
  "administered":            "CSR    CSR    CSR    +      +      +      +      +      +      +      SR     SR     SR",
  "administering":           "CSR    CSR    CSR    +      SR     +      +      SR     SR     +      SR     SR     SR",
  "who it is":               "CSR    +      CSR    +      +      GSR    SR     SR     SR     GSR    +      SR     GSR",
  "address":                 "CSR    +      CSR    +      SR     GSR    SR     SR     SR     GSR    +      SR     GSR",
  "in somebody's words":     "CSR    +      CSR    +      SR     GSR    SR     SR     SR     GSR    +      SR     GSR",
  "in a colleague's words":  "CSR    CSR    CSR    +      SR     GSR    SR     SR     SR     GSR    +      SR     GSR",
  "what others keep":        "CSR    +      CSR    +      +      GSR    SR     SR     GSR    GSR    +      SR     GSR",
  "its name for an agency":  "CSR    0      CSR    +      +      GSR    SR     SR     GSR    GSR    +      SR     GSR",
  "consents":                "CSR    +      CSR    +      +      +      +      SR     SR     +      +      SR     +",
  "asked by the person":     "CSR    +      CSR    +      SR     +      +      SR     SR     +      +      SR     +",
  "who looked":              "CSR    +      SR     CR     CR     CR     CR     CR     CR     CR     CR     CR     CR",
  "whose credential it is":  "CS     CS     CS     CS     CS     CS     CS     CS     CS     CS     CS     CS     CS",
  "the issuer's":            "CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR",
  "inside the graph":        "CD     CD     CD     CD     CD     CD     CD     CD     CD     CD     CD     CD     CD",
  "the officer's":           "CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    SR     SR     SR     +",
  "answering":               "CSR    CSR    CSR    +      SR     +      +      SR     SR     SR     SR     SR     +",
  "the recipient's":         "CSR    CSR    CSR    SR     +      SR     SR     SR     SR     SR     SR     SR     SR",
  "the person's own":        "CSR    +      SR     CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR    CSR",
  "withdrawing":             "CSR    +      SR     +      SR     +      +      SR     SR     +      +      SR     +",
  "the operator's":          "CSR    CSR    CSR    SR     SR     SR     SR     SR     SR     +      SR     SR     SR",
  "by people alone":         "CSR    CSR    CSR    SR     SR     SR     SR     SR     SR     +      SR     SR     SR",
  "the worklist":            "CSR    CS     CS     +      +      +      +      +      +      +      +      +      +",
  "what is owed":            "CSR    CS     CS     +      +      +      +      0      0      SR     SR     SR     +",
  "whom they live with":     "CSR    CS     CSR    +      +      GSR    SR     SR     GSR    GSR    +      SR     GSR",
  "who of them looked":      "CSR    CS     CSR    +      SR     +      +      SR     SR     +      +      SR     +",
  "worked on":               "CSR    +      CSR    +      +      GSR    SR     SR     GSR    GSR    +      SR     GSR",
  "named where worked on":   "CSR    0      CSR    +      +      GSR    SR     SR     GSR    GSR    +      SR     GSR",
  "its part":                "CSR    +      CSR    +      SR     GSR    GSR    SR     GSR    GSR    +      SR     GSR",
  "measured":                "CSR    +      SR     SR     +      GSR    SR     SR     SR     GSR    SR     SR     GSR",
  "called for checks":       "CSR    +      CSR    +      +      GSR    SR     SR     SR     GSR    +      SR     GSR",
  "its name when called":    "CSR    0      CSR    +      +      GSR    SR     SR     SR     GSR    +      SR     GSR",
  "checking under consent":  "CSR    CSR    CSR    SR     +      SR     SR     SR     SR     SR     SR     SR     SR",
  "doubles":                 "CSR    CSR    CSR    +      SR     SR     SR     SR     SR     SR     +      SR     SR",
} as const;

export type KindName = keyof typeof KINDS;

const cells = new Map(Object.entries(KINDS).map(([kind, line]) => [kind, line.split(/\s+/).map(cellOf)]));

function cellOf(word: string): Cell {
  if (word === "+") return "allowed";
  if (word === "0") return "none";
  return [...word].map((letter) => {
    if (letter in HOLDERS) return letter as Holder;
    throw new Error(`tests/matrix/kinds.ts: nothing is held by ${letter}`);
  });
}

/** The cells of a kind, one for each persona. */
export const cellsOf = (kind: string): readonly Cell[] => cells.get(kind) ?? [];
