#!/usr/bin/env bash
# A RabbitMQ of one's own, in the foreground, on loopback only: what `./catalyst up --with rabbitmq`, the tests and the benchmark start.
# usage: eng/rabbitmq.sh FOLDER AMQP_PORT MANAGEMENT_PORT DISTRIBUTION_PORT EPMD_PORT
# Everything it keeps is in FOLDER. FOLDER/url holds the address with its generated password, FOLDER/pid the server's process.
# It stops when it is told to (TERM, INT), and when its standard input ends, so that it never outlives whoever started it.
set -euo pipefail

folder="$1" amqp="$2" management="$3" distribution="$4" epmd="$5"
server=/usr/lib/rabbitmq/bin/rabbitmq-server
[ -x "$server" ] || { echo "RabbitMQ is not installed (Debian: apt-get install rabbitmq-server)" >&2; exit 127; }

# The Catalyst home around it may be new, and is not this server's alone.
mkdir -p "$(dirname "$folder")"
umask 077
mkdir -p "$folder"
folder="$(cd "$folder" && pwd)"
[ -s "$folder/password" ] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$folder/password"
password="$(cat "$folder/password")"
echo "amqp://catalyst:$password@127.0.0.1:$amqp/" >"$folder/url"
echo "http://catalyst:$password@127.0.0.1:$management" >"$folder/management-url"
echo '[rabbitmq_management].' >"$folder/plugins"
# No message larger than an envelope may be plus what a foreign client wraps around it: what is larger is refused at the door.
cat >"$folder/rabbitmq.conf" <<CONF
listeners.tcp.default = 127.0.0.1:$amqp
management.tcp.ip = 127.0.0.1
management.tcp.port = $management
default_user = catalyst
default_pass = $password
max_message_size = 16777216
disk_free_limit.absolute = 200MB
log.console = false
log.file.level = warning
CONF

# As root the server runs as Debian's own account where that can reach the folder; anyone else runs it as themselves.
as=()
if [ "$(id -u)" = 0 ]; then
  debian=(setpriv --reuid rabbitmq --regid rabbitmq --clear-groups --)
  chown -R rabbitmq:rabbitmq "$folder"
  if "${debian[@]}" test -x "$folder"; then as=("${debian[@]}"); else chown -R root:root "$folder"; fi
fi

export HOME="$folder" RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_CONFIG_FILE="$folder/rabbitmq"
export RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" RABBITMQ_MNESIA_BASE="$folder/data" RABBITMQ_LOG_BASE="$folder/logs"
export RABBITMQ_NODENAME=catalyst@localhost RABBITMQ_DIST_PORT="$distribution"
export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"
export ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$epmd"
# Without its own shell in between: the process that is started is the one that is stopped.
export RABBITMQ_ALLOW_INPUT=1 RABBITMQ_SERVER_START_ARGS=-noinput
cd "$folder"

# A background process is given the null device as its input; this keeps the real one.
exec 3<&0
"${as[@]}" epmd </dev/null >/dev/null 2>&1 3<&- &
names=$!
"${as[@]}" "$server" </dev/null >"$folder/start.log" 2>&1 3<&- &
pid=$!
echo "$pid" >"$folder/pid"
stop() { kill -TERM "$pid" 2>/dev/null || true; }
trap stop TERM INT
(trap - TERM INT; cat <&3 >/dev/null; kill -TERM "$pid" 2>/dev/null || true) &
watch=$!

# A signal interrupts wait; the server then takes its time to end. How it ended is for whoever reads the status, not for the terminal.
status=0
while kill -0 "$pid" 2>/dev/null; do { wait "$pid" && status=0 || status=$?; } 2>/dev/null; done
kill "$names" "$watch" 2>/dev/null || true
rm -f "$folder/pid"
exit "$status"
