#!/usr/bin/env bash
# How long a killed or frozen silo stays in the cluster, and whether living ones are ever dropped, while every core is kept busy.
# usage: POSTGRES_URL=postgresql://... eng/measure-membership.sh SILO_DLL [signals] [quiet seconds] [silos]
# Starts real silo processes on an empty database, kills (SIGKILL) and freezes (SIGSTOP) them in turn, and prints each time from the signal
# to the moment at which the membership table says dead; then leaves the cluster alone under load and counts who was dropped all the same.
set -euo pipefail
dll=$1 signals=${2:-6} quiet=${3:-180} silos=${4:-3}
home=$(mktemp -d); chmod 755 "$home"
declare -A pid
load=() next=21000

sql() { psql "$POSTGRES_URL" -qAtX -c "$1"; }
status() { sql "select coalesce(max(status), 0) from orleansmembershiptable where port = $1"; }
# One session that looks every 20 ms: starting a client for each look would take longer than that.
await() {
  sql "do \$\$ begin loop
    exit when exists (select from orleansmembershiptable where port = $1 and status = $2); perform pg_sleep(0.02);
  end loop; end \$\$"
}

start() {
  next=$((next + 2))
  CATALYST_HOME=$home CATALYST_ROOT=$home PORT=8199 CATALYST__CLUSTER__SILO_PORT=$next CATALYST__CLUSTER__GATEWAY_PORT=$((next + 1)) \
    dotnet "$dll" >>"$home/silo-$next.log" 2>&1 &
  pid[$next]=$!
  # The first silo makes the tables.
  until sql "select to_regclass('orleansmembershiptable')" 2>/dev/null | grep -q .; do sleep 0.2; done
  await "$next" 3
}

stop() {
  for process in "${pid[@]}" "${load[@]}"; do kill -9 "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$home"
}
trap stop EXIT

for _ in $(seq "$silos"); do start; done
for _ in $(seq $((2 * $(nproc)))); do (while :; do :; done) & load+=($!); done
echo "$silos silos, $(nproc) cores, ${#load[@]} busy loops; load average before: $(cut -d' ' -f1 /proc/loadavg)"

signalled=()
for number in $(seq "$signals"); do
  ports=("${!pid[@]}")
  port=${ports[RANDOM % ${#ports[@]}]}
  signal=KILL
  ((number % 2)) || signal=STOP
  began=$(date +%s%N)
  kill "-$signal" "${pid[$port]}"
  await "$port" 6
  echo "SIG$signal: dead after $((($(date +%s%N) - began) / 1000000)) ms; load average $(cut -d' ' -f1 /proc/loadavg)"
  kill -9 "${pid[$port]}" 2>/dev/null || true
  unset "pid[$port]"
  signalled+=("$port")
  start
done

sleep "$quiet"
dropped=$(sql "select count(*) from orleansmembershiptable where status = 6 and port not in ($(IFS=,; echo "${signalled[*]}"))")
active="$(sql 'select count(*) from orleansmembershiptable where status = 3')"
echo "after ${quiet} s more under load: ${#pid[@]} silos started and not signalled, $active active, $dropped dropped though alive"
