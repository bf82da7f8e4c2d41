import type { CursorSeal } from "./cursor";
import { Invalid } from "./errors";
import type { Reader } from "./operation";

export type PageWish = { first: number; after?: string | null; total: boolean };

export type Page<Row> = {
  rows: PlacedRow<Row>[];
  hasNext: boolean;
  continued: boolean;
  total: number | null;
};

/**
 * A list in SQL. `parent` is the expression by which rows belong to a parent (null for a root list); `order` are
 * expressions that are never null and of which the last is unique; `where` uses `$1`… of `parameters`.
 */
export type List = {
  name: string;
  select: string;
  from: string;
  parent: string | null;
  where: string[];
  parameters: unknown[];
  order: string[];
};

const LONGEST_PAGE = 200;

/** One page of a root list, in one statement. */
export async function findPage<Row>(reader: Reader, list: List, wish: PageWish): Promise<Page<Row>> {
  const pages = await findPages<Row>(reader, list, wish, [""]);
  return pages.get("") ?? emptyPage(wish);
}

/** The same page of the list of each parent, all in one statement. */
export async function findPages<Row>(
  { reading, viewer, today, cursors }: Reader,
  list: List,
  wish: PageWish,
  parents: readonly string[],
): Promise<Map<string, Page<Row>>> {
  if (wish.first < 1 || wish.first > LONGEST_PAGE)
    throw new Invalid(
      `first must be from 1 to ${LONGEST_PAGE}.`,
      `first는 1에서 ${LONGEST_PAGE} 사이여야 합니다.`,
      "PAGE_SIZE_INVALID",
    );
  // A caller who leaves the day out may go on after midnight.
  const given = list.parameters.map((value) => (value === today ? "today" : value));
  const scope = JSON.stringify([list.name, list.where, given, viewer.agency]);
  const parameters = [...list.parameters, parents, wish.first + 1];
  const parentsAt = `$${list.parameters.length + 1}`;
  const limitAt = `$${list.parameters.length + 2}`;
  const belongs = list.parent ? [`${list.parent} = p.parent`] : [];
  const matching = [...belongs, ...list.where];
  const after = wish.after ? cursors.open(wish.after, scope) : null;
  const position = after?.map((value) => `$${parameters.push(value)}`) ?? [];
  const following = after ? [`(${list.order.join(", ")}) > (${position.join(", ")})`] : [];
  // Cursor values travel as text: a JavaScript Date would drop the microseconds and skip rows.
  const keys = `array[${list.order.map((expression) => `(${expression})::text`).join(", ")}]`;
  const sql = `
    select p.parent as "pageParent", n.* ${wish.total ? ', c.total as "pageTotal"' : ""}
    from unnest(${parentsAt}::text[]) as p(parent)
    left join lateral (
      select ${keys} as "pageKeys", ${list.select} from ${list.from}
      ${whereAll([...matching, ...following])}
      order by ${list.order.join(", ")} limit ${limitAt}
    ) n on true
    ${wish.total ? `left join lateral (select count(*) as total from ${list.from} ${whereAll(matching)}) c on true` : ""}`;
  type Found = Row & { pageParent: string; pageKeys: string[] | null; pageTotal?: number };
  const found = await (list.parent
    ? reading.query<Found>(sql, parameters)
    : reading.queryUnprepared<Found>(sql, parameters));
  const pages = new Map<string, Page<Row>>(parents.map((parent) => [parent, emptyPage(wish)]));
  for (const row of found) {
    const page = pages.get(row.pageParent);
    if (!page) continue;
    if (wish.total) page.total = row.pageTotal ?? 0;
    if (!row.pageKeys) continue;
    if (page.rows.length === wish.first) page.hasNext = true;
    else page.rows.push(new PlacedRow(row, row.pageKeys, scope, cursors));
  }
  return pages;
}

/** A row with its place in the list; the cursor is sealed only where somebody asks for it. */
class PlacedRow<Row> {
  constructor(
    readonly row: Row,
    private readonly keys: readonly string[],
    private readonly scope: string,
    private readonly cursors: CursorSeal,
  ) {}

  get cursor(): string {
    return this.cursors.seal(this.keys, this.scope);
  }
}

const emptyPage = (wish: PageWish): Page<never> => ({
  rows: [],
  hasNext: false,
  continued: !!wish.after,
  total: wish.total ? 0 : null,
});

const whereAll = (conditions: string[]): string => (conditions.length > 0 ? `where ${conditions.join(" and ")}` : "");
