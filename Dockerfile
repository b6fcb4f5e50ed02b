# syntax=docker/dockerfile:1

# The bases. scripts/pin prints the digests of the day, to be put behind the tags: a digest is what is run, a tag is what
# it is called. The jar is the same on every processor, so it is built on the one that is there.
FROM --platform=$BUILDPLATFORM docker.io/library/eclipse-temurin:25-jdk-noble AS jdk
FROM docker.io/library/eclipse-temurin:25-jre-noble AS jre

# Builds the jar, and takes it apart into layers that change seldom and often.
FROM jdk AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw --batch-mode --quiet -DskipTests -Dcodegen.skip=true package
COPY docker/Probe.java docker/
RUN java -Djarmode=tools -jar target/farthing.jar extract --layers --destination /layers \
 && javac --release 17 -d /probe docker/Probe.java \
 && mkdir -p /layers/data/uploads /layers/snapshot-dependencies

# What runs. Nothing is installed, and all but /data/uploads and /tmp can be read only.
FROM jre AS runtime
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY --from=build /probe/ probe/

# Starts once on a PostgreSQL and a Redis of its own, and keeps what the virtual machine loaded and linked: the cache
# belongs to this very runtime and these very files, and halves the time of a start.
FROM runtime AS training
USER root
RUN apt-get update && apt-get install --yes --no-install-recommends postgresql redis-server
COPY docker/train /usr/local/bin/train
RUN train

FROM runtime
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
LABEL org.opencontainers.image.title="Farthing" \
      org.opencontainers.image.description="One ledger for mine and ours: a person's and a household's money" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
COPY --from=training /app/farthing.aot ./
COPY --from=build --chown=10001:10001 /layers/data/ /data/
ENV FARTHING_RECEIPTS_DIRECTORY=/data/uploads \
    FARTHING_DRAIN_DELAY=5s \
    MALLOC_ARENA_MAX=2 \
    MANAGEMENT_SERVER_PORT=8081
USER 10001:10001
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m", "-cp", "/app/probe", "Probe"]
# Beside the heap there are some 380 MB (classes, compiled code, threads, buffers, see docs/PERFORMANCE.md), 280 more while
# a PDF is drawn, and what lies in /tmp.
ENTRYPOINT ["java", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:AOTCache=/app/farthing.aot", "-XX:MaxRAMPercentage=25", \
            "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/farthing.jar"]
