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
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    fail "$what failed. The whole output is in $log"
  fi
  [ $((SECONDS - started)) -lt 5 ] || say "  done in $((SECONDS - started)) s"
}

need() {
  command -v "$1" >/dev/null 2>&1 || fail "$1 is missing. Catalyst needs $2. Install it and run the command again."
}

check_prerequisites() {
  need dotnet "the .NET 10 SDK (https://dotnet.microsoft.com/download)"
  need git "git 2.30 or newer"
  need node "Node.js 20 or newer (https://nodejs.org)"
  need npm "npm, which comes with Node.js"
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || fail "No .NET 10 SDK found; 'dotnet --list-sdks' shows: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' ')"
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

# --- Engine -----------------------------------------------------------------------------------------------------------------------

# Orleans where its packages can be restored, else InProcess. Tried once for a package configuration, then remembered.
engine() {
  case "$(printf '%s' "${CATALYST_ENGINE:-}" | tr '[:upper:]' '[:lower:]')" in
    orleans) echo Orleans; return ;;
    inprocess) echo InProcess; return ;;
    "") ;;
    *) fail "CATALYST_ENGINE is '$CATALYST_ENGINE'; it must be orleans or inprocess." ;;
  esac
  local answer="$state_dir/engine" key
  key="$(cat "$CATALYST_ROOT/Directory.Packages.props" "$CATALYST_ROOT/eng/engine-probe/engine-probe.csproj" 2>/dev/null | cksum) ${CATALYST_PACKAGE_SOURCE:-}"
  if [ -f "$answer" ] && [ "$(sed -n 2p "$answer")" = "$key" ]; then
    sed -n 1p "$answer"
    return
  fi
  mkdir -p "$state_dir"
  say "Looking for the Orleans packages (once)"
  local found=InProcess
  if timeout 120 dotnet restore "$CATALYST_ROOT/eng/engine-probe/engine-probe.csproj" -p:CatalystEngine=Orleans --nologo -v q >"$state_dir/engine-probe.log" 2>&1; then
    found=Orleans
  fi
  printf '%s\n%s\n' "$found" "$key" >"$answer.tmp" && mv "$answer.tmp" "$answer"
  if [ "$found" = Orleans ]; then
    say "Engine: Orleans"
  else
    say "Engine: InProcess (one node; the Orleans packages could not be restored here)"
  fi
  echo "$found"
}

engine_name() { if [ "$(engine)" = Orleans ]; then echo "Orleans"; else echo "InProcess (one node)"; fi; }

engine_dir() {
  printf '%s/.build/%s' "$CATALYST_ROOT" "$(engine | tr '[:upper:]' '[:lower:]')"
  if [ "${CatalystMongoDb:-}" = true ]; then printf -- '-mongodb'; fi
}

# --- MongoDB ----------------------------------------------------------------------------------------------------------------------

# Whether the build includes MongoDB's driver: when MONGO_URL or CATALYST_MONGODB=on asks for it and the package can be restored. Tried
# once for a package configuration, then remembered; nobody else waits for it.
mongodb() {
  case "$(printf '%s' "${CATALYST_MONGODB:-}" | tr '[:upper:]' '[:lower:]')" in
    on) ;;
    off) echo false; return ;;
    "") [ -n "${MONGO_URL:-}" ] || { echo false; return; } ;;
    *) fail "CATALYST_MONGODB is '$CATALYST_MONGODB'; it must be on or off." ;;
  esac
  local answer="$state_dir/mongodb" key
  key="$(cat "$CATALYST_ROOT/Directory.Packages.props" "$CATALYST_ROOT/eng/mongodb-probe/mongodb-probe.csproj" 2>/dev/null | cksum) ${CATALYST_PACKAGE_SOURCE:-}"
  if [ -f "$answer" ] && [ "$(sed -n 2p "$answer")" = "$key" ]; then
    sed -n 1p "$answer"
    return
  fi
  mkdir -p "$state_dir"
  say "Looking for MongoDB's driver (once)"
  local found=false
  if CatalystMongoDb=true timeout 120 dotnet restore "$CATALYST_ROOT/eng/mongodb-probe/mongodb-probe.csproj" --nologo -v q >"$state_dir/mongodb-probe.log" 2>&1; then
    found=true
  else
    say "The package MongoDB.Driver could not be restored; this build keeps documents in PostgreSQL"
  fi
  printf '%s\n%s\n' "$found" "$key" >"$answer.tmp" && mv "$answer.tmp" "$answer"
  echo "$found"
}

cli_path() { printf '%s/.build/cli/catalyst' "$CATALYST_ROOT"; }

# --- Builds -----------------------------------------------------------------------------------------------------------------------

# True when nothing that $1's stamp covers is newer than the stamp.
fresh() {
  local stamp="$1"; shift
  [ -f "$stamp" ] || return 1
  [ -z "$(find "$@" \( -name node_modules -o -name bin -o -name obj -o -name dist -o -name .build -o -name .catalyst -o -name coverage \) -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
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
  local stamp="$1" config="Release"
  touch "$stamp.next"
  step "Building the server (the first time fetches packages)" \
    dotnet build "$CATALYST_ROOT/Api/Api.csproj" -c "$config" -p:CatalystEngine="$(engine)" --nologo -v q
  mv "$stamp.next" "$stamp"
}

build_web() {
  local stamp="$1"
  touch "$stamp.next"
  local lock_sum
  lock_sum="$(cksum <"$CATALYST_ROOT/web/package-lock.json")"
  if [ ! -d "$CATALYST_ROOT/web/node_modules" ] || [ "$(cat "$state_dir/web-lock" 2>/dev/null)" != "$lock_sum" ]; then
    step "Installing the web UI's packages" npm --prefix "$CATALYST_ROOT/web" ci --no-audit --no-fund
    printf '%s\n' "$lock_sum" >"$state_dir/web-lock"
  fi
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
  printf '%s\n' "$CATALYST_ROOT"/{Agents,Api,Blueprints,Broker,Engine.InProcess,Engine.Orleans,Engine.Orleans.RabbitMq,Git,Grains,Grains.Interfaces,Llm,Persistence,Previews,RabbitMq,Sandboxes,Silo} \
    "$CATALYST_ROOT"/Directory.Build.props "$CATALYST_ROOT"/Directory.Build.targets "$CATALYST_ROOT"/Directory.Packages.props
}

setup_all_locked() {
  local chosen stamp
  chosen="$(basename "$(engine_dir)")"
  stamp="$state_dir/server-$chosen.stamp"
  setup_cli_locked
  mapfile -t sources < <(server_sources)
  fresh "$stamp" "${sources[@]}" || build_server "$stamp"
  fresh "$state_dir/web.stamp" "$CATALYST_ROOT/web" || build_web "$state_dir/web.stamp"
}

setup_all() {
  check_prerequisites
  # Every build below reads it from the environment.
  CatalystMongoDb="$(mongodb)"
  export CatalystMongoDb
  with_setup_lock setup_all_locked
  CATALYST_SERVER="$(engine_dir)/bin/Api/release/Catalyst.Api.dll"
  CATALYST_WEB_ROOT="$CATALYST_ROOT/web/dist"
  export CATALYST_SERVER CATALYST_WEB_ROOT
}
