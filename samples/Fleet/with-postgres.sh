#!/usr/bin/env bash
# Runs a command beside a PostgreSQL server of its own, whose data lie in a temporary folder and are gone afterwards:
#   samples/Fleet/with-postgres.sh dotnet run -c Release --project samples/Fleet -- measure
# Debian: apt-get install postgresql. The server listens on a socket in the folder only, and commits to the disk as it does by default.
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,4s/^# //p' "$0"; exit 2; }
binaries=$(dirname "$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb | sort -V | tail -1)")
folder=$(mktemp -d)
server() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then # The server refuses to run as root.
  chown postgres "$folder"
  server() { (cd "$folder" && runuser -u postgres -- "$@"); }
fi
stop() { server "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT
server "$binaries/initdb" -D "$folder/data" -U fleet --auth=trust --no-locale -E UTF8 >/dev/null
server "$binaries/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-k $folder -c listen_addresses='' -c max_connections=200" start >/dev/null \
  || { cat "$folder/log"; exit 1; }
FLEET_DATABASE="Host=$folder;Username=fleet;Database=postgres;Maximum Pool Size=40" "$@"
