# The program with its runtime, its PostgreSQL, and Chromium for WhatsApp Web; started as an ordinary user.

# Name the image by its digest where the registry is not trusted to keep a tag: node:24-bookworm-slim@sha256:…
# `docker buildx imagetools inspect node:24-bookworm-slim` says it; renew it with every upgrade.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .puppeteerrc.cjs ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run -s generate && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium dumb-init fonts-noto-core fonts-noto-color-emoji \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build --chown=root:root /app ./
# `node` is the ordinary user of the base image; only the folders of data and keys are its own. The keys are no VOLUME:
# without one of their own the program says so, instead of losing them with the container.
RUN install -d -o node -g node -m 0700 /data /keys
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data KEYS_DIR=/keys CHROMIUM_PATH=/usr/bin/chromium
VOLUME /data
EXPOSE 3000
# Stopping waits for the turns under way and for the database.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
ENTRYPOINT ["dumb-init", "--"]
CMD ["node", "src/main.mjs"]
