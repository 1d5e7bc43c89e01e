#!/usr/bin/env bash
# Makes base images of this machine's own files, for a Docker engine that can pull none: what Debian's package manager says belongs to a few
# packages and those they need, the .NET runtime or SDK, and Node.
# usage: eng/docker-bases.sh runtime|sdk|node|postgres <image>
#   DOCKER_HOST=...  the engine
set -euo pipefail

kind="$1" image="$2"
case "$kind" in
  runtime) packages=(base-files dash coreutils libc-bin libstdc++6 libssl3 zlib1g libicu72 ca-certificates git bubblewrap wget sed grep) ;;
  sdk) packages=(base-files bash dash coreutils findutils libc-bin libstdc++6 libssl3 zlib1g libicu72 ca-certificates git sed grep) ;;
  node) packages=(base-files bash dash coreutils libc-bin libstdc++6 ca-certificates sed grep) ;;
  postgres) packages=(base-files dash coreutils libc-bin postgresql-15 postgresql-client-15 sed grep) ;;
  *) echo "usage: $0 runtime|sdk|node|postgres <image>" >&2; exit 2 ;;
esac

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# The packages and all that they depend on, as far as it is installed.
closure() {
  apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$@" \
    | grep -E '^[a-z0-9]' | grep -vE '^(perl.*|libperl.*|debconf|dpkg|tar|login|passwd|mount|systemd|apt)(:|$)' | sort -u
}

# Directories that are links on a merged /usr, by their real names; no manuals, and no programs of git for servers and mail.
closure "${packages[@]}" | while read -r package; do dpkg-query --listfiles "$package" 2>/dev/null || true; done \
  | sed -E 's#^/(bin|sbin|lib|lib64)/#/usr/\1/#' | grep -vE '^/usr/share/(doc|man|info|locale|lintian|bug)/|^/(bin|sbin|lib|lib64|\.)?$|/(git-(imap-send|http-push|shell|daemon)|scalar)$' \
  | sort -u | while read -r path; do if [ -L "$path" ] || [ -f "$path" ]; then printf '%s\n' "${path#/}"; fi; done >"$work/files"
[ -d /etc/ssl/certs ] && printf 'etc/ssl/certs\n' >>"$work/files"
printf 'etc/ld.so.cache\n' >>"$work/files"

if [ "$kind" = postgres ]; then
  # What the official image does, as far as a test needs it: a cluster for the variables POSTGRES_*, open to the network with a password.
  cat >"$work/start" <<'START'
#!/bin/sh
set -eu
PATH=/usr/lib/postgresql/15/bin:$PATH
if [ ! -f /tmp/data/PG_VERSION ]; then
  printf '%s' "$POSTGRES_PASSWORD" >/tmp/password
  initdb -D /tmp/data -U "$POSTGRES_USER" -A scram-sha-256 --pwfile /tmp/password --no-locale -E UTF8 >/dev/null
  echo 'host all all all scram-sha-256' >>/tmp/data/pg_hba.conf
  echo "CREATE DATABASE $POSTGRES_DB;" | postgres --single -D /tmp/data postgres >/dev/null
fi
exec postgres -D /tmp/data -c 'listen_addresses=*' -c unix_socket_directories=/tmp -c fsync=off
START
fi

dotnet="$(dirname "$(readlink -f "$(command -v dotnet)")")"
node="$(readlink -f "$(command -v node)")"
npm="$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")"

changes=()
mkdir -p "$work/root"/{usr/bin,usr/sbin,usr/lib,usr/lib64,etc,tmp,root,proc,sys,dev,run,opt,var/tmp,usr/local/bin}
chmod 1777 "$work/root/tmp" "$work/root/var/tmp"
for link in bin sbin lib lib64; do ln -s "usr/$link" "$work/root/$link"; done
printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n' >"$work/root/etc/passwd"
printf 'root:x:0:\nnogroup:x:65534:\n' >"$work/root/etc/group"
tar -C / -cf - --ignore-failed-read -T "$work/files" 2>/dev/null | tar -C "$work/root" -xf - --keep-directory-symlink

copy() { mkdir -p "$work/root$2" && cp -a "$1" "$work/root$2/"; }
with_node() {
  cp "$node" "$work/root/usr/bin/node"
  mkdir -p "$work/root/usr/lib/node_modules"
  cp -a "$npm" "$work/root/usr/lib/node_modules/npm"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$work/root/usr/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$work/root/usr/bin/npx"
  # A Node that was not built whole brings libraries along.
  ldd "$node" | awk '$3 ~ /^\// { print $3 }' | while read -r library; do cp -nL "$library" "$work/root/usr/lib/" 2>/dev/null || true; done
}
# How this machine reaches its registries, and what of them it has already: what is missing is fetched when an image is built.
with_npm_settings() {
  local file
  for file in .npmrc .npm; do if [ -e "$HOME/$file" ]; then cp -a "$HOME/$file" "$work/root/root/"; fi; done
  local global; global="$(npm config get globalconfig)"
  if [ -f "$global" ]; then install -D "$global" "$work/root/usr/etc/npmrc"; fi
}
with_nuget_settings() {
  local packages="${NUGET_PACKAGES:-$HOME/.nuget/packages}" package
  if [ -d "$HOME/.nuget/NuGet" ]; then mkdir -p "$work/root/root/.nuget" && cp -a "$HOME/.nuget/NuGet" "$work/root/root/.nuget/"; fi
  locked_packages | while read -r package; do
    if [ -d "$packages/$package" ]; then
      mkdir -p "$work/root/root/.nuget/packages/$(dirname "$package")"
      cp -a "$packages/$package" "$work/root/root/.nuget/packages/$package"
    fi
  done
}
# Of the projects, as folders of NuGet's cache: name/version.
locked_packages() {
  node -e '
    const { readdirSync, readFileSync, existsSync } = require("fs");
    const root = process.argv[1];
    const found = new Set();
    for (const file of readdirSync(root).map((folder) => `${root}/${folder}/packages.lock.json`).filter(existsSync))
      for (const framework of Object.values(JSON.parse(readFileSync(file, "utf8")).dependencies))
        for (const [name, { resolved }] of Object.entries(framework)) if (resolved) found.add(`${name}/${resolved}`.toLowerCase());
    console.log([...found].join("\n"));' "$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
}

case "$kind" in
  runtime)
    mkdir -p "$work/root$dotnet/shared"
    cp -a "$dotnet/dotnet" "$dotnet/host" "$work/root$dotnet/"
    for framework in Microsoft.NETCore.App Microsoft.AspNetCore.App; do copy "$dotnet/shared/$framework" "$dotnet/shared"; done
    ln -sf "$dotnet/dotnet" "$work/root/usr/bin/dotnet"
    with_node
    ;;
  sdk)
    copy "$dotnet" "$(dirname "$dotnet")"
    ln -sf "$dotnet/dotnet" "$work/root/usr/bin/dotnet"
    rm -rf "$work/root$dotnet/templates"
    with_nuget_settings
    # A folder of packages, for what no registry here has.
    if [ -d "${CATALYST_PACKAGE_SOURCE:-}" ]; then
      cp -a "$CATALYST_PACKAGE_SOURCE" "$work/root/opt/packages"
      changes=(--change 'ENV CATALYST_PACKAGE_SOURCE=/opt/packages')
    fi
    ;;
  node)
    with_node
    with_npm_settings
    ;;
  postgres)
    install -m 755 "$work/start" "$work/root/usr/local/bin/start"
    printf 'postgres:x:999:999::/tmp:/bin/sh\n' >>"$work/root/etc/passwd"
    changes=(--change 'USER 999' --change 'ENTRYPOINT ["/usr/local/bin/start"]')
    ;;
esac

tar -C "$work/root" -cf - . | docker import "${changes[@]}" --change 'ENV PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - "$image" >/dev/null
docker image inspect --format "$image {{.Size}}" "$image"
