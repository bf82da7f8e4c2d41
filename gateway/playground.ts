import { dirname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const ONLY_OURS =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'";

// The page would offer a product of its maker, which is not part of this hub and could not be loaded either.
const WITHOUT_OFFERS = "<style>.app-banner-container { display: none; }</style></head>";

const FIRST_QUERY = `# What anybody may ask. With a credential (Headers: Authorization: Bearer ...) there is more.
{
  platform(slug: "gachi-happy-courtyard") {
    name
    memberships(asOf: "2023-11-30") {
      totalCount
    }
  }
}
`;

const FILES = join(dirname(require.resolve("altair-static/package.json")), "build/dist");

/** A page to try queries in, served from this machine alone; for development. */
export async function addPlayground(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: FILES, prefix: "/playground/", index: false });
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/playground")) reply.header("content-security-policy", ONLY_OURS);
  });
  app.get("/playground", (_request, reply) => reply.redirect("/playground/"));
  app.get("/playground/", async (_request, reply) => reply.type("text/html; charset=utf-8").send(await page()));
}

async function page(): Promise<string> {
  // Loaded when somebody opens the page: a start does not wait for it.
  const { renderAltair } = await import("altair-static");
  const rendered = renderAltair({
    baseURL: "/playground/",
    endpointURL: "/graphql",
    initialQuery: FIRST_QUERY,
    disableAccount: true,
  });
  return rendered.replace("</head>", WITHOUT_OFFERS);
}
