# Giaoban with its command line and its web server, as a user without rights.
#
#   docker build -t giaoban .
#   docker run --rm -p 127.0.0.1:8000:8000 -v giaoban:/data giaoban          serves the store in the volume
#   docker run --rm -v giaoban:/data -v ./articles:/in:ro giaoban load /in   loads a folder into it
#   docker build --build-arg EXTRAS=scale -t giaoban:scale .                 with Dask, Parquet and addresses of buckets

FROM python:3.11-slim-bookworm AS build
ARG EXTRAS=
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY .ci/constraints.txt ./
COPY graph graph
COPY loaders loaders
COPY queries queries
COPY visualizations visualizations
COPY api api
# A wheel, not an editable install: what runs is what would be shipped, data files included.
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels . \
    && python -m venv /opt/giaoban \
    && set -- /wheels/*.whl \
    && /opt/giaoban/bin/pip install --no-cache-dir -c constraints.txt "$1${EXTRAS:+[$EXTRAS]}"

FROM python:3.11-slim-bookworm
# PYTHONSAFEPATH: a folder called graph/ or api/ where the server starts must not become the package.
ENV PATH=/opt/giaoban/bin:$PATH \
    PYTHONSAFEPATH=1 \
    PYTHONUNBUFFERED=1 \
    GIAOBAN_STORE=/data/store
COPY --from=build /opt/giaoban /opt/giaoban
RUN groupadd --gid 10001 giaoban \
    && useradd --uid 10001 --gid 10001 --create-home giaoban \
    && install -d -o 10001 -g 10001 -m 0700 /data
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["giaoban"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
