import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whom a transaction was granted a class of data about, for row policies: `resident_id in (select g from app_granted('HOUSING') g)`.
 * The text of the grants is so read once for a statement; `app_granted(subject, class)` reads it once for a row. In `from` a
 * function like this becomes part of the plan that a connection keeps; in `select` it is planned anew each time.
 */
export class ListGrants20261122180000 implements MigrationInterface {
  name = "ListGrants20261122180000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app_granted(class text) returns setof text language sql stable parallel safe
        begin atomic
          select g.key from jsonb_each(nullif(current_setting('app.grants', true), '')::jsonb) g where g.value ? class;
        end;`);
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query("drop function app_granted(text)");
  }
}

/** What was granted, as text: the people of whom the same classes were stand together, so that reading it costs little. */
export function grantsText(classesOf: Readonly<Record<string, readonly string[]>>): string {
  const groups = new Map<string, { people: string[]; classes: readonly string[] }>();
  for (const [subject, classes] of Object.entries(classesOf)) {
    const known = groups.get(classes.join());
    if (known) known.people.push(subject);
    else groups.set(classes.join(), { people: [subject], classes });
  }
  return JSON.stringify([...groups.values()]);
}

const granted = (eachOf: string, one: string): string => `
  create or replace function app_granted(class text) returns setof text language sql stable parallel safe
    begin atomic ${eachOf}; end;
  create or replace function app_granted(subject text, class text) returns boolean language sql stable parallel safe
    return coalesce(${one}, false);`;

const GRANTS = "nullif(current_setting('app.grants', true), '')::jsonb";

/** Grants of many people are read in less than half the time: a group of people is named once with its classes. */
export class GroupGrants20261122240000 implements MigrationInterface {
  name = "GroupGrants20261122240000";
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      granted(
        `select p.person from jsonb_array_elements(${GRANTS}) g (held)
           cross join jsonb_array_elements_text(g.held -> 'people') p (person) where g.held -> 'classes' ? class`,
        `${GRANTS} @> jsonb_build_array(
           jsonb_build_object('people', jsonb_build_array(subject), 'classes', jsonb_build_array(class)))`,
      ),
    );
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      granted(`select g.key from jsonb_each(${GRANTS}) g where g.value ? class`, `(${GRANTS} -> subject) ? class`),
    );
  }
}
