#!/bin/sh
# What the official image does, as far as a test needs it. The variables RABBITMQ_* are the server's own; what it keeps is on the volume.
set -eu
export HOME=/var/lib/rabbitmq RABBITMQ_MNESIA_BASE=/var/lib/rabbitmq/mnesia RABBITMQ_LOG_BASE=/var/lib/rabbitmq/log RABBITMQ_LOGS=-
exec /usr/lib/rabbitmq/bin/rabbitmq-server
