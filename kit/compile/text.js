// Both are read by copying alone, where UTF-8 must be read character by character.
const NARROW = 0;
const WIDE = 1;

/**
 * A text as it is read fastest.
 * @param {string} text
 */
const bytesOf = (text) =>
  isNarrow(text)
    ? Buffer.concat([Buffer.of(NARROW), Buffer.from(text, "latin1")])
    : Buffer.concat([Buffer.of(WIDE), Buffer.from(text, "utf16le")]);

/** @param {Buffer} bytes */
const textOf = (bytes) => bytes.toString(bytes[0] === NARROW ? "latin1" : "utf16le", 1);

const isNarrow = (/** @type {string} */ text) => Buffer.from(text, "latin1").toString("latin1") === text;

module.exports = { bytesOf, textOf };
