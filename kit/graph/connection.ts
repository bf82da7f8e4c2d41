import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "../page";
import { Open } from "./open";
import { PageInfo } from "./page-info";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many to return: 1 to 200." })
  first!: number;
  @Field(() => String, {
    nullable: true,
    description: "Go on after this endCursor of an earlier page of the same list.",
  })
  after?: string | null;
}

/**
 * The connection and edge types of a node type. `total` is the type of totalCount: `Int` for things, `PeopleCount` for
 * people; `open: true` puts the list into the open contract.
 */
export function connectionOf<Node extends object>(
  name: string,
  node: () => ClassType<Node>,
  options: { open?: boolean; total?: () => object } = {},
) {
  const OpenIfSo = (): PropertyDecorator => (options.open ? (Open() as PropertyDecorator) : () => {});
  const total = options.total ?? (() => Int);

  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its cursor.` })
  class Edge {
    @OpenIfSo()
    @Field(() => String, { description: "Where this node stands in the list; opaque." })
    cursor!: string;
    @OpenIfSo()
    @Field(() => node(), { description: "The node itself." })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @OpenIfSo()
    @Field(() => total() as typeof Int, {
      nullable: true,
      description: "How many the whole list has; null where disclosure rules withhold it.",
    })
    totalCount!: number | null;
    @OpenIfSo()
    @Field(() => [node()], { description: "The nodes of this page." })
    nodes!: Node[];
    @OpenIfSo()
    @Field(() => [Edge], { description: "The nodes of this page with their cursors." })
    edges!: Edge[];
    @OpenIfSo()
    @Field(() => PageInfo, { description: "Where this page ends." })
    pageInfo!: PageInfo;
  }
  return Connection as ClassType<Connected<unknown>>;
}

/** The shape that a page of rows takes in the graph; the rows stand in for their public type. */
export type Connected<Row> = {
  totalCount: number | null;
  nodes: Row[];
  edges: { cursor: string; node: Row }[];
  pageInfo: PageInfo;
};

export const connected = <Row>({ rows, total, hasNext, continued }: Page<Row>): Connected<Row> => ({
  totalCount: total,
  nodes: rows.map(({ row }) => row),
  edges: rows.map((placed) => ({
    node: placed.row,
    get cursor() {
      return placed.cursor;
    },
  })),
  pageInfo: {
    hasNextPage: hasNext,
    hasPreviousPage: continued,
    get startCursor() {
      return rows[0]?.cursor ?? null;
    },
    get endCursor() {
      return rows.at(-1)?.cursor ?? null;
    },
  },
});

/** Whether the caller asked for this field of the list, so that nobody counts what nobody wants to know. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    !!set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === field;
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet);
      return within(info.fragments[selection.name.value]?.selectionSet);
    });
  return info.fieldNodes.some((node) => within(node.selectionSet));
}
