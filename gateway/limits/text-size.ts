/** What is made of a document takes memory however short it is: as much as of this many characters more. */
const EACH = 150;

/** How much of its room a cache spends on what it keeps of a document. */
export const textSize = (_kept: unknown, text: string): number => text.length + EACH;
