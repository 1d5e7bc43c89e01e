#!/usr/bin/env bash
# Makes base images of this machine's own files, for a Docker engine that can pull none: what Debian's package manager says belongs to a
# few packages and those they need, the .NET runtime or SDK, and Node.js. They leave out what the images whose place they take do not have
# either.
# usage: eng/docker-bases.sh runtime|sdk|node|postgres|rabbitmq <image>
#   DOCKER_HOST=...  the engine
set -euo pipefail

kind="$1" image="$2"
common=(base-files dash coreutils libc-bin sed grep)
case "$kind" in
  runtime) packages=("${common[@]}" libstdc++6 libssl3 zlib1g libicu72 ca-certificates git bubblewrap wget) ;;
  sdk) packages=("${common[@]}" bash findutils libstdc++6 libssl3 zlib1g libicu72 ca-certificates git) ;;
  node) packages=("${common[@]}" bash libstdc++6 ca-certificates) ;;
  postgres) packages=("${common[@]}" postgresql-15 postgresql-client-15) ;;
  rabbitmq) packages=("${common[@]}" rabbitmq-server procps mawk) ;;
  *) echo "usage: $0 runtime|sdk|node|postgres|rabbitmq <image>" >&2; exit 2 ;;
esac

eng="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/root"/{usr/bin,usr/sbin,usr/lib,usr/lib64,etc,tmp,root,proc,sys,dev,run,opt,var/tmp,usr/local/bin}
chmod 1777 "$work/root/tmp" "$work/root/var/tmp"
for link in bin sbin lib lib64; do ln -s "usr/$link" "$work/root/$link"; done
printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/usr/sbin/nologin\n' >"$work/root/etc/passwd"
printf 'root:x:0:\nnogroup:x:65534:\n' >"$work/root/etc/group"

# The packages and all that they depend on, as far as it is installed. PostgreSQL compiles no query and RabbitMQ starts from no systemd.
closure() {
  apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$@" \
    | grep -E '^[a-z0-9]' | grep -vE '^(perl.*|libperl.*|libllvm.*|libz3.*|debconf|dpkg|tar|login|passwd|mount)(:|$)' \
    | grep -vE '^(systemd.*|libsystemd-shared|apt|erlang-snmp|usrmerge)(:|$)' | sort -u
}

# Directories that are links on a merged /usr, by their real names; no manuals, no programs of git for servers and mail, and no tables of
# character sets: whatever runs here speaks UTF-8, which is in the library itself.
closure "${packages[@]}" | { xargs dpkg-query --listfiles 2>/dev/null || true; } \
  | sed -E 's#^/(bin|sbin|lib|lib64)/#/usr/\1/#' \
  | grep -vE '^/usr/share/(doc|man|info|locale|lintian|bug)/|^/(bin|sbin|lib|lib64|\.)?$' \
  | grep -vE '/gconv/|/llvmjit|/bitcode/|/(git-(imap-send|http-push|shell|daemon)|scalar)$' \
  | sort -u | while read -r path; do if [ -L "$path" ] || [ -f "$path" ]; then printf '%s\n' "${path#/}"; fi; done >"$work/files"
[ -d /etc/ssl/certs ] && printf 'etc/ssl/certs\n' >>"$work/files"
printf 'etc/ld.so.cache\n' >>"$work/files"
# Debian has it twice; it finds its other programs through the link as well.
if grep -qx usr/bin/git "$work/files"; then
  sed -i '\#^usr/lib/git-core/git$#d' "$work/files"
  mkdir -p "$work/root/usr/lib/git-core" && ln -s ../../bin/git "$work/root/usr/lib/git-core/git"
fi

dotnet="$(dirname "$(readlink -f "$(command -v dotnet)")")"
changes=() excluded=() programs=""
with_dotnet() {
  ln -sf "$dotnet/dotnet" "$work/root/usr/bin/dotnet"
  printf "${dotnet#/}/%s\n" "$@" >>"$work/files"
}
with_node() {
  local node npm
  node="$(readlink -f "$(command -v node)")" npm="$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")"
  # Without the names of its functions, as a distribution ships it.
  strip -o "$work/root/usr/bin/node" "$node" 2>/dev/null || cp "$node" "$work/root/usr/bin/node"
  mkdir -p "$work/root/usr/lib/node_modules"
  tar -C "$(dirname "$npm")" --exclude npm/docs --exclude npm/man -cf - npm | tar -C "$work/root/usr/lib/node_modules" -xf -
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$work/root/usr/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$work/root/usr/bin/npx"
  # A Node that was not built whole brings libraries along.
  ldd "$node" | awk '$3 ~ /^\// { print $3 }' | while read -r library; do cp -nL "$library" "$work/root/usr/lib/" 2>/dev/null || true; done
}
# What this machine's cache $2 (of the kind $1) holds of the projects' packages, at $3; what is missing is fetched when an image is built.
with_cache() {
  [ -d "$2" ] || return 0
  mkdir -p "$work/root$3"
  node "$eng/cached-packages.mjs" "$1" "$2" | tar -C "$2" -T - -cf - | tar -C "$work/root$3" -xf -
}
# How this machine reaches its registries.
with_npm_settings() {
  if [ -e "$HOME/.npmrc" ]; then cp -a "$HOME/.npmrc" "$work/root/root/"; fi
  local global; global="$(npm config get globalconfig 2>/dev/null)"
  if [ -f "$global" ]; then install -D "$global" "$work/root/usr/etc/npmrc"; fi
}
with_nuget_settings() {
  if [ -d "$HOME/.nuget/NuGet" ]; then mkdir -p "$work/root/root/.nuget" && cp -a "$HOME/.nuget/NuGet" "$work/root/root/.nuget/"; fi
}
# A user for a server, its home, what it keeps in $3 on a volume, and the script that starts it as the official image would.
with_server() {
  printf '%s:x:999:999::%s:/bin/sh\n' "$1" "$2" >>"$work/root/etc/passwd"
  printf '%s:x:999:\n' "$1" >>"$work/root/etc/group"
  mkdir -p "$work/root$3"
  chown -R 999:999 "$work/root$2"
  install -m 755 "$eng/docker-bases/$1.sh" "$work/root/usr/local/bin/start"
  changes=(--change 'USER 999' --change "VOLUME $3" --change 'ENTRYPOINT ["/usr/local/bin/start"]')
}

case "$kind" in
  runtime)
    with_dotnet dotnet host shared/Microsoft.NETCore.App shared/Microsoft.AspNetCore.App
    with_node
    ;;
  sdk)
    with_dotnet dotnet host shared sdk sdk-manifests packs
    # Other languages, of programs and of people, and tools for neither.
    excluded=(--exclude '*.resources.dll' --exclude 'sdk/*/FSharp' --exclude 'sdk/*/DotnetTools' --exclude 'sdk/*/TestHostNetFramework')
    with_nuget_settings
    with_cache nuget "${NUGET_PACKAGES:-$HOME/.nuget/packages}" /root/.nuget/packages
    changes=(--change 'ENV DOTNET_NOLOGO=true DOTNET_CLI_TELEMETRY_OPTOUT=true'
      --change 'ENV DOTNET_GENERATE_ASPNET_CERTIFICATE=false NUGET_XMLDOC_MODE=skip')
    ;;
  node)
    with_node
    with_npm_settings
    with_cache npm "$(npm config get cache 2>/dev/null)/_cacache" /root/.npm/_cacache
    ;;
  postgres)
    with_server postgres /var/lib/postgresql /var/lib/postgresql/data
    programs=/usr/lib/postgresql/15/bin:
    ;;
  rabbitmq)
    with_server rabbitmq /var/lib/rabbitmq /var/lib/rabbitmq
    mkdir -p "$work/root/etc/rabbitmq"
    echo '[rabbitmq_management].' >"$work/root/etc/rabbitmq/enabled_plugins"
    ;;
esac

# Read where they are: a copy of all that would be as much work as the image itself.
tar --create "${excluded[@]}" -C "$work/root" . -C / --ignore-failed-read -T "$work/files" 2>/dev/null \
  | docker import "${changes[@]}" --change "ENV PATH=/usr/local/bin:$programs/usr/sbin:/usr/bin:/sbin:/bin" - "$image" >/dev/null
docker image inspect --format "$image {{.Size}}" "$image"
