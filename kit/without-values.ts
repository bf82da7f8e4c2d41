/** What is wrong with a document or its variables, as a caller is told it. */
export type Mistake = { message: string; messageKo: string };

const TYPE = '"?([\\w![\\]]+)"?';

/** What graphql says is wrong, as far as it names nothing but the schema: each with the same in Korean. */
const WITHOUT_VALUE: readonly [RegExp, (...names: string[]) => Mistake][] = [
  [
    new RegExp(`Field "([\\w.]+)" of required type ${TYPE} was not provided\\.$`),
    (field, type) => ({
      message: `Field "${field}" of required type "${type}" was not provided.`,
      messageKo: `"${type}" 형식의 필수 필드 "${field}"이(가) 없습니다.`,
    }),
  ],
  [
    /Field "([\w.]+)" is not defined by type "(\w+)"\./,
    (field, type) => ({
      message: `Field "${field}" is not defined by type "${type}".`,
      messageKo: `"${type}" 형식에는 "${field}" 필드가 없습니다.`,
    }),
  ],
  ...[
    `Expected non-nullable type ${TYPE} not to be null\\.$`,
    `Enum "(\\w+)" cannot represent `,
    `does not exist in "(\\w+)" enum\\.`,
    `Expected value of type ${TYPE}, found `,
    `; Expected type ${TYPE}`,
    `\\b(String|Int|Float|Boolean|ID) cannot represent `,
  ].map((said): [RegExp, (...names: string[]) => Mistake] => [
    new RegExp(said),
    (type) => ({
      message: `Expected a value of type "${type}".`,
      messageKo: `"${type}" 형식의 값이어야 합니다.`,
    }),
  ]),
];

const ANY_MISTAKE = "GraphQL 요청 문서 또는 값이 올바르지 않습니다.";

const VARIABLE = /^Variable "(\$\w+)" got invalid value /;
const PATH = / at "([\w.[\]]+)"; [^;]*$/;
const SYNTAX = /^Syntax Error: (?:(?:Expected [^,]{1,30}, found|Unexpected) [A-Z<][\w>]*|[A-Z][\w ]*)/;

/**
 * The same mistake without any value of the request: graphql quotes them, and they can be data about people. `messageKo` is
 * what a scalar of ours says of its own values; then its English stands at the end of the message.
 */
export function withoutValues(message: string, messageKo?: string): Mistake {
  const variable = VARIABLE.exec(message)?.[1];
  if (!variable) return aboutDocument(message, messageKo);
  const path = PATH.exec(message)?.[1];
  const what = messageKo
    ? { message: message.slice(message.lastIndexOf("; ") + 2), messageKo }
    : (known(message) ?? { message: "The value does not fit its type.", messageKo: "값이 형식에 맞지 않습니다." });
  return {
    message: `Variable "${variable}"${path ? ` at "${path}"` : ""}: ${what.message}`,
    messageKo: `변수 "${variable}"${path ? `의 "${path}"` : ""}: ${what.messageKo}`,
  };
}

function aboutDocument(message: string, messageKo = ANY_MISTAKE): Mistake {
  if (message.startsWith("Syntax Error"))
    return { message: `${SYNTAX.exec(message)?.[0] ?? "Syntax Error"}.`, messageKo };
  const argument = /^Argument "(\w+)" has invalid value /.exec(message)?.[1];
  if (argument)
    return {
      message: `Argument "${argument}" has an invalid value.`,
      messageKo: `인자 "${argument}"의 값이 올바르지 않습니다.`,
    };
  return known(message) ?? { message, messageKo };
}

function known(message: string): Mistake | undefined {
  for (const [said, tell] of WITHOUT_VALUE) {
    const names = said.exec(message);
    if (names) return tell(...names.slice(1));
  }
  return undefined;
}
