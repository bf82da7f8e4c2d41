/** As long as chance gives two texts nothing in common. */
const WINDOW = 8;
const PREFIX = /^[a-z]{2,10}_/;
const SHORTEST = 16;

/**
 * Whatever stands in an opaque text (a key, a cursor, an id): its bytes without prefix and encoding, in every piece of
 * eight, so that an id is found wherever it stands in them. None for a text that nobody encoded.
 */
export function decodedPieces(text: string): string[] {
  const body = text.replace(PREFIX, "");
  if (body.length < SHORTEST || !/^[\w+/=-]+$/.test(body)) return [];
  const hex = /^[0-9a-f]+$/i.test(body) ? [Buffer.from(body, "hex")] : [];
  // Node reads both alphabets of base64 as one.
  return [Buffer.from(body, "base64"), ...hex].flatMap(piecesOf);
}

const piecesOf = (bytes: Buffer): string[] =>
  Array.from({ length: Math.max(0, bytes.length - WINDOW + 1) }, (_, at) =>
    bytes.subarray(at, at + WINDOW).toString("latin1"),
  );
