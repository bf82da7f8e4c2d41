import fastifyStatic from "@fastify/static";
import { getDistDirectory, renderAltair } from "altair-static";
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

/** A page to try queries in, served from this machine alone; for development. */
export async function addPlayground(app: FastifyInstance): Promise<void> {
  const rendered = renderAltair({
    baseURL: "/playground/",
    endpointURL: "/graphql",
    initialQuery: FIRST_QUERY,
    disableAccount: true,
  });
  const page = rendered.replace("</head>", WITHOUT_OFFERS);
  await app.register(fastifyStatic, { root: getDistDirectory(), prefix: "/playground/", index: false });
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/playground")) reply.header("content-security-policy", ONLY_OURS);
  });
  app.get("/playground", (_request, reply) => reply.redirect("/playground/"));
  app.get("/playground/", (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
}
