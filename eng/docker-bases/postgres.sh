#!/bin/sh
# What the official image does, as far as a test needs it: a cluster for the variables POSTGRES_*, open to the network with a password,
# and the command that the container is given.
set -eu
export PGDATA=/var/lib/postgresql/data
if [ ! -f "$PGDATA/PG_VERSION" ]; then
  printf '%s' "$POSTGRES_PASSWORD" >/tmp/password
  initdb -D "$PGDATA" -U "$POSTGRES_USER" -A scram-sha-256 --pwfile /tmp/password --no-locale -E UTF8 >/dev/null
  rm /tmp/password
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  echo "CREATE DATABASE $POSTGRES_DB;" | postgres --single -D "$PGDATA" postgres >/dev/null
fi
[ "$#" -gt 0 ] || set -- postgres
exec "$@" -c 'listen_addresses=*' -c unix_socket_directories=/tmp -c fsync=off
