/** What the resolvers of one request share: the notices of all its complexes are read at once. */
export function contextOf({ db, caller }) {
  let wanted = [];
  let reading = null;
  const read = async () => {
    const ids = wanted;
    wanted = [];
    reading = null;
    const { rows } = await db.query(
      `select id, complex_id as "complexId", text, written_at as "writtenAt" from notice
       where complex_id = any($1) order by written_at desc, id desc`,
      [ids],
    );
    return grouped(rows);
  };
  return {
    caller,
    async noticesOf(complexId) {
      wanted.push(complexId);
      reading ??= Promise.resolve().then(read);
      return (await reading).get(complexId) ?? [];
    },
  };
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.complexId, [...(groups.get(row.complexId) ?? []), row]);
  return groups;
}

export const resolvers = {
  Complex: {
    __resolveReference: ({ id }) => ({ id }),
    __FIELD__Notices: ({ id }, _args, { noticesOf }) => noticesOf(id),
  },
  __TYPE__Notice: { writtenAt: ({ writtenAt }) => writtenAt.toISOString() },
};
