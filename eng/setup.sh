# Functions that bring a checkout to where it can run. Sourced by ./catalyst and eng/test.sh; needs CATALYST_ROOT and CATALYST_HOME.

state_dir="$CATALYST_ROOT/.build/setup"

say() { printf '\033[2m▸\033[0m %s\n' "$*" >&2; }
fail() { printf '\033[31m✗\033[0m %s\n' "$*" >&2; exit 1; }

# Runs a step quietly and shows its output only when it fails.
step() {
  local what="$1"; shift
  mkdir -p "$state_dir"
  local log="$state_dir/last-step.log" started=$SECONDS
  say "$what"
  # Without the lock of the setup: compilers that stay behind for the next build would keep it.
  if ! "$@" >"$log" 2>&1 8>&-; then
    tail -n 40 "$log" >&2
    fail "$what failed. The whole output is in $log"
  fi
  [ $((SECONDS - started)) -lt 5 ] || say "  done in $((SECONDS - started)) s"
}

need() {
  command -v "$1" >/dev/null 2>&1 || fail "$1 is missing. Catalyst needs $2. Install it and run the command again."
}

# Programs take these for a part of an address, for the end of an entry in a list, or for a pattern.
check_folders() {
  case "$CATALYST_ROOT" in
    *[\#?%:\\\;,*\"]* | *$'\n'*)
      fail "This checkout is $CATALYST_ROOT. It cannot be built below a folder with one of # ? % : \\ ; , * \" in its name." \
        "Move it to another folder." ;;
  esac
  case "$CATALYST_HOME" in
    *[\#?%:\\]* | *$'\n'*)
      fail "CATALYST_HOME is $CATALYST_HOME. Applications cannot be built below a folder with one of # ? % : \\ in its name." \
        "Name another folder: CATALYST_HOME=/somewhere/else ./catalyst ..." ;;
  esac
  [ -z "${TMPDIR:-}" ] || { [ -d "$TMPDIR" ] && [ -w "$TMPDIR" ]; } \
    || fail "TMPDIR is $TMPDIR, which is no folder that can be written to. Make it, or unset TMPDIR."
}

# A proxy would look for "localhost" on its own machine. What a person excepted stays so; programs read either name.
spare_loopback() {
  [ -n "${HTTP_PROXY:-}${http_proxy:-}${HTTPS_PROXY:-}${https_proxy:-}${ALL_PROXY:-}${all_proxy:-}" ] || return 0
  local made="${no_proxy:-${NO_PROXY:-}}" name list host
  for name in no_proxy NO_PROXY; do
    list="${!name:-$made}"
    [ "$list" = '*' ] || for host in localhost .localhost 127.0.0.1 ::1 '[::1]'; do
      case ",$list," in *",$host,"*) ;; *) list="${list:+$list,}$host" ;; esac
    done
    export "$name=$list"
  done
}
spare_loopback

check_prerequisites() {
  check_folders
  need dotnet "the .NET 10 SDK (https://dotnet.microsoft.com/download)"
  need git "git 2.30 or newer"
  need node "Node.js 20 or newer (https://nodejs.org)"
  need npm "npm, which comes with Node.js"
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' \
    || fail "No .NET 10 SDK found; 'dotnet --list-sdks' shows: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' ')"
  local major
  major="$(node -p 'process.versions.node.split(".")[0]')"
  [ "$major" -ge 20 ] || fail "Node.js $(node --version) is too old; Catalyst needs 20 or newer."
}

check_prerequisites_for_cli() {
  if ! command -v dotnet >/dev/null 2>&1; then
    printf '%s\n' "✗ dotnet: missing. Nothing of Catalyst runs without the .NET 10 SDK (https://dotnet.microsoft.com/download)." >&2
    return 1
  fi
}

cli_path() { printf '%s/.build/cli/catalyst' "$CATALYST_ROOT"; }

# --- Builds -----------------------------------------------------------------------------------------------------------------------

# True when nothing that $1's stamp covers is newer than the stamp.
fresh() {
  local stamp="$1"; shift
  [ -f "$stamp" ] || return 1
  [ -z "$(find "$@" \( -name node_modules -o -name bin -o -name obj -o -name dist -o -name .build -o -name .catalyst -o -name coverage \) \
    -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Only one setup at a time; another waits for it instead of building into the same folders.
with_setup_lock() {
  mkdir -p "$state_dir"
  if command -v flock >/dev/null 2>&1; then
    exec 8>"$state_dir/lock"
    flock -n 8 || { say "Waiting for another setup to finish"; flock 8; }
  fi
  "$@"
  if command -v flock >/dev/null 2>&1; then flock -u 8; exec 8>&-; fi
}

build_server() {
  local stamp="$1"
  touch "$stamp.next"
  step "Building the server (the first time fetches packages)" \
    dotnet build "$CATALYST_ROOT/Api/Api.csproj" -c Release --nologo -v q
  mv "$stamp.next" "$stamp"
}

# Installs the packages of the folder $2, all of them: builds and tests need those that NODE_ENV=production and npm's settings leave out.
install_packages() {
  local what="$1" folder="$2" done wanted
  done="$state_dir/packages-$(basename "$folder")"
  wanted="$(cksum <"$folder/package-lock.json")"
  if [ ! -d "$folder/node_modules" ] || [ "$(cat "$done" 2>/dev/null)" != "$wanted" ]; then
    rm -f "$done"
    step "$what" npm --prefix "$folder" ci --include=dev --no-audit --no-fund
    printf '%s\n' "$wanted" >"$done"
  fi
}

build_web() {
  local stamp="$1"
  touch "$stamp.next"
  install_packages "Installing the web UI's packages" "$CATALYST_ROOT/web"
  step "Building the web UI" npm --prefix "$CATALYST_ROOT/web" run build
  mv "$stamp.next" "$stamp"
}

build_cli() {
  local stamp="$1"
  touch "$stamp.next"
  step "Building the command line" dotnet publish "$CATALYST_ROOT/Cli/Cli.csproj" -c Release -o "$CATALYST_ROOT/.build/cli" --nologo -v q
  mv "$stamp.next" "$stamp"
}

setup_cli_locked() { fresh "$state_dir/cli.stamp" "$CATALYST_ROOT/Cli" "$CATALYST_ROOT"/Directory.* || build_cli "$state_dir/cli.stamp"; }
setup_cli() { with_setup_lock setup_cli_locked; }

server_sources() {
  printf '%s\n' "$CATALYST_ROOT"/{Abstractions,Agents,Api,Blueprints,Brains,Dashboard,Events,Git,Grains,Grains.Interfaces,Llm} \
    "$CATALYST_ROOT"/{Orleans.Streams.RabbitMq,Persistence,Persistence.Embedded,Previews,Sandboxes,Silo} \
    "$CATALYST_ROOT"/Directory.{Build.props,Build.targets,Packages.props} "$CATALYST_ROOT"/orleans-postgres.sql
}

setup_all_locked() {
  local stamp="$state_dir/server.stamp"
  setup_cli_locked
  mapfile -t sources < <(server_sources)
  fresh "$stamp" "${sources[@]}" || build_server "$stamp"
  fresh "$state_dir/web.stamp" "$CATALYST_ROOT/web" || build_web "$state_dir/web.stamp"
}

setup_all() {
  check_prerequisites
  with_setup_lock setup_all_locked
  CATALYST_SERVER="$CATALYST_ROOT/.build/bin/Api/release/Catalyst.Api.dll"
  CATALYST_WEB_ROOT="$CATALYST_ROOT/web/dist"
  export CATALYST_SERVER CATALYST_WEB_ROOT
}
