import { decode } from "iconv-lite";
import { badFile } from "./file-problem";

/** Text as offices save it: UTF-8 with or without a mark before it, or the CP949 of Korean Windows; nothing is guessed besides. */
export function decodeText(bytes: Buffer): string {
  if (bytes.includes(0)) throw badFile("ENCODING_UNKNOWN");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = decode(bytes, "cp949");
    if (text.includes("\uFFFD")) throw badFile("ENCODING_UNKNOWN");
    return text;
  }
}
