// Control characters but the end of a line; what turns the direction of a text; what has no width; half a character.
const HIDDEN = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** Whether a text reads as it is written: nothing in it is hidden, and nothing shows the rest in another order. */
export const isPlainText = (text: string): boolean => !HIDDEN.test(text.replace(/\r?\n/g, ""));
