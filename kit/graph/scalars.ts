import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

const refuse = (message: string, messageKo: string): never => {
  throw new GraphQLError(message, { extensions: { code: "INVALID", messageKo } });
};

function day(value: unknown): string {
  const real =
    typeof value === "string" &&
    DAY.test(value) &&
    !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  return real
    ? value
    : refuse("A Date is a day of the calendar such as 2024-02-29.", "날짜는 2024-02-29와 같은 실제 날짜여야 합니다.");
}

export const LocalDate = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar day in Korea (Asia/Seoul), as YYYY-MM-DD (ISO 8601). Days that do not exist are refused.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date",
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): Date {
  const parsed = typeof value === "string" ? new Date(value) : new Date(Number.NaN);
  return Number.isNaN(parsed.getTime())
    ? refuse(
        "A DateTime is an instant such as 2019-04-22T04:30:00Z.",
        "일시는 2019-04-22T04:30:00Z와 같은 형식이어야 합니다.",
      )
    : parsed;
}

export const Instant = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description: "An instant in UTC, as RFC 3339 (2019-04-22T04:30:00.000Z).",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time",
  serialize: (value) => (value instanceof Date ? value : instant(value)).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

function wholeNumber(what: string, whatKo: string) {
  return (value: unknown): number =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0
      ? value
      : refuse(`${what} is a whole number from 0 to 2^53 - 1.`, `${whatKo}은(는) 0 이상의 정수여야 합니다.`);
}

const won = wholeNumber("Won", "금액(원)");

export const Won = new GraphQLScalarType<number, number>({
  name: "Won",
  description:
    "An amount of Korean won, a whole number up to 2^53 - 1 (GraphQL's Int ends at 2,147,483,647). Unknown is null, never 0.",
  serialize: won,
  parseValue: won,
  parseLiteral: (node) => won(node.kind === Kind.INT ? Number(node.value) : null),
});

const people = wholeNumber("A PeopleCount", "인원수");

export const PeopleCount = new GraphQLScalarType<number, number>({
  name: "PeopleCount",
  description:
    "A number of persons, households or cases. Never part of the open contract; null where it is unknown or withheld.",
  serialize: people,
  parseValue: people,
  parseLiteral: (node) => people(node.kind === Kind.INT ? Number(node.value) : null),
});
