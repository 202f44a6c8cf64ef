# Not run: no container engine was at hand where this was written. README.md says what has been tried instead.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
# `npm ci` also builds (the package's prepare script).
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    TAIZHANG_DATA=/var/lib/taizhang/data \
    TAIZHANG_KEYS=/var/lib/taizhang/keys \
    TAIZHANG_SPOOL=/var/lib/taizhang/spool \
    TAIZHANG_BLOBS=/var/lib/taizhang/blobs \
    TAIZHANG_ANCHORS=/var/lib/taizhang/anchors/heads.ndjson
RUN install -d -o node -g node -m 0700 \
    /var/lib/taizhang/data /var/lib/taizhang/keys /var/lib/taizhang/spool \
    /var/lib/taizhang/blobs /var/lib/taizhang/anchors
WORKDIR /app
COPY --from=build /app /app
USER node
VOLUME ["/var/lib/taizhang/data", "/var/lib/taizhang/keys", "/var/lib/taizhang/spool", "/var/lib/taizhang/blobs", "/var/lib/taizhang/anchors"]
CMD ["node", "dist/src/main.js"]
