/**
 * A trigger that lets requests change these columns of a row alone, and only where `rule` holds of `old` and `new`: a row
 * policy sees one of the two. Migrations and seeds, in their system context, are free of it.
 */
export const changesOnly = (table: string, columns: readonly string[], rule: string): string => {
  const kept = `- array[${columns.map((column) => `'${column}'`).join(", ")}]`;
  return `
  create function ${table}_changes_only() returns trigger language plpgsql as $$
  begin
    if app_is_system() then return new; end if;
    if to_jsonb(new) ${kept} is distinct from to_jsonb(old) ${kept} or not coalesce(${rule}, false) then
      raise insufficient_privilege using message = '${table} is not changed like this';
    end if;
    return new;
  end $$;
  create trigger ${table}_changes_only before update on ${table} for each row execute function ${table}_changes_only();`;
};

export const changesFreely = (table: string): string => `
  drop trigger ${table}_changes_only on ${table}; drop function ${table}_changes_only();`;
