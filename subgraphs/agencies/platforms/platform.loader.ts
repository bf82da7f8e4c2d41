import { loadOne } from "../../../kit/batch";
import type { Reader } from "../../../kit/operation";
import { PlatformRow } from "./platform.entity";

/** Platforms are public: no viewer is refused one. */
export const platformLoaders = ({ reading }: Reader) => ({
  platform: loadOne(
    (ids: string[]) => reading.rows(PlatformRow, "where t.id = any($1)", [ids]),
    (platform) => platform.id,
  ),
  platformBySlug: loadOne(
    (slugs: string[]) => reading.rows(PlatformRow, "where t.slug = any($1)", [slugs]),
    (platform) => platform.slug,
  ),
});
