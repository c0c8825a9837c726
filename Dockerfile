# syntax=docker/dockerfile:1
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

# Node 24 runs TypeScript as it is, so there is nothing to build, and nothing is written while it runs.
FROM node:24-slim
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY commands commands
COPY src src
COPY corpus corpus
ENV NODE_ENV=production
# Reached from the container's own network alone, unless the port is published.
ENV HEALTH_PORT=9464 HEALTH_HOST=0.0.0.0
EXPOSE 9464
USER node
STOPSIGNAL SIGTERM
# Alive, not ready: while Discord is away a restart wouldn't help, and each one costs a login.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const port = process.env.HEALTH_PORT; if (port) fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
