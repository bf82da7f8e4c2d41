export const QUESTIONS = ["heavy", "small"] as const;

export type Question = (typeof QUESTIONS)[number];

/** *heavy* is the query of the public benchmark of gateways; *small* is what a page asks about one user. */
const DOCUMENTS: Record<Question, string> = {
  heavy: `fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }
query Heavy {
  users {
    ...User
    reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } }
  }
  topProducts {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}`,
  small: `query Small($id: ID!) {
  user(id: $id) { id name reviews { id product { upc inStock } } }
}`,
};

/** A question has so many forms, each with another answer: *small* asks about one user after the other. */
export const FORMS: Record<Question, number> = { heavy: 1, small: 10 };

const variables = (question: Question, index: number): object =>
  question === "small" ? { id: String((index % FORMS.small) + 1) } : {};

/**
 * The body of a request. No two are equal: each brings a variable of another value, which nobody reads, so that whoever
 * shares equal requests is not flattered.
 */
export function bodyOf(question: Question): (index: number) => string {
  const beginning = `{"query":${JSON.stringify(DOCUMENTS[question])},"variables":`;
  return (index) => `${beginning}${JSON.stringify({ ...variables(question, index), nonce: String(index) })}}`;
}
