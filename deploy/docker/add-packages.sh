#!/bin/sh
# Installs what the base image lacks, by the package manager that it has. A base that brings everything needs no network.
set -eu
missing=""
for package in "$@"; do
  # Libraries have no program; the bases with apt-get come with this one.
  if [ "$package" = icu-libs ]; then
    command -v apk >/dev/null 2>&1 && ! ls /usr/lib/libicuuc.so.* /usr/lib/*/libicuuc.so.* >/dev/null 2>&1 || continue
  fi
  case "$package" in nodejs) program=node ;; bubblewrap) program=bwrap ;; *) program="$package" ;; esac
  command -v "$program" >/dev/null 2>&1 || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if command -v apk >/dev/null 2>&1; then
  # shellcheck disable=SC2086
  apk add --no-cache $missing
elif command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $missing
  rm -rf /var/lib/apt/lists/*
else
  echo "The base image lacks$missing and has neither apk nor apt-get to add them." >&2
  exit 1
fi
