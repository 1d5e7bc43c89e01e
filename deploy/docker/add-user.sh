#!/bin/sh
# The user that everything runs as (10001, as the manifests say), and the home that a volume is mounted on.
set -eu
if command -v adduser >/dev/null 2>&1 && command -v apk >/dev/null 2>&1; then
  addgroup -g 10001 catalyst
  adduser -D -H -u 10001 -G catalyst -h /var/lib/catalyst catalyst
else
  printf 'catalyst:x:10001:\n' >>/etc/group
  printf 'catalyst:x:10001:10001::/var/lib/catalyst:/usr/sbin/nologin\n' >>/etc/passwd
fi
mkdir -p /var/lib/catalyst
chown 10001:10001 /var/lib/catalyst
