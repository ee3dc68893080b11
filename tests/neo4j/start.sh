#!/bin/sh
# Starts a throw-away Neo4j Community server on the loopback, for the tests that need one.
#
#   eval "$(tests/neo4j/start.sh)"     sets GIAOBAN_TEST_NEO4J, GIAOBAN_TEST_NEO4J_PASSWORD, NEO4J_PID
#   tests/neo4j/start.sh --stop        ends it and removes its data
#
# Needs Java 17 and, the first time, Maven and its registry. The jars (123 MB) stay in
# ${GIAOBAN_CACHE:-.cache}/neo4j; the data lives and dies with the server.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
cache=${GIAOBAN_CACHE:-$here/../../.cache}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)
home=$cache/neo4j
port=${NEO4J_PORT:-17687}
password=${GIAOBAN_TEST_NEO4J_PASSWORD:-giaoban-tests}
pidfile=$home/pid
say() { echo "$*" >&2; }

stop() {
    [ -f "$pidfile" ] || return 0
    pid=$(cat "$pidfile")
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null || true
    rm -rf "$pidfile" "$home/run"
}

fetch() {
    stamp=$home/lib/.complete
    cmp -s "$here/pom.xml" "$stamp" && return 0
    say "fetching Neo4j with Maven into $home/lib"
    rm -rf "$home/lib"
    mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
        -DoutputDirectory="$home/lib" >&2
    cp "$here/pom.xml" "$stamp"
}

configure() {
    mkdir -p "$home/run/conf"
    cat > "$home/run/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=256m
db.transaction.timeout=30s
dbms.memory.transaction.total.max=512m
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
CONF
}

run() {
    opens=""
    for package in java.nio java.io sun.nio.ch java.util.concurrent; do
        opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
    done
    # shellcheck disable=SC2086  # one word a flag
    nohup java -Xmx1g $opens -cp "$home/lib/*" org.neo4j.server.CommunityEntryPoint \
        --home-dir="$home/run" --config-dir="$home/run/conf" > "$home/run/out.log" 2>&1 &
    echo $! > "$pidfile"
}

case "${1:-start}" in
--stop) stop ;;
start)
    stop
    fetch
    configure
    run
    "${PYTHON:-$here/../../.venv/bin/python}" "$here/first_password.py" "bolt://127.0.0.1:$port" "$password" "$(cat "$pidfile")" || {
        tail -n 5 "$home/run/out.log" "$home/run/logs/neo4j.log" >&2
        stop
        exit 1
    }
    echo "export GIAOBAN_TEST_NEO4J=bolt://127.0.0.1:$port"
    echo "export GIAOBAN_TEST_NEO4J_PASSWORD=$password"
    echo "export NEO4J_PID=$(cat "$pidfile")"
    ;;
*)
    say "usage: start.sh [--stop]"
    exit 2
    ;;
esac
