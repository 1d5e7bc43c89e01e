#!/usr/bin/env bash
# Sets everything up, then runs every test: of the server, of the command line, of the web UI, of what deploys them, and end to end.
# usage: ./catalyst test [--coverage] [name ...]
#   name        run only the test projects whose names contain one of the words, e.g. "Git" or "web"
#   --coverage  measure which lines the tests of the server and the command line run, and print it for each project
set -euo pipefail
CATALYST_ROOT="${CATALYST_ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}"
export CATALYST_ROOT
export CATALYST_HOME="${CATALYST_HOME:-$CATALYST_ROOT/.catalyst}"
# shellcheck source=eng/setup.sh
. "$CATALYST_ROOT/eng/setup.sh"

wanted() {
  [ "${#words[@]}" -eq 0 ] && return 0
  local word
  for word in "${words[@]}"; do [[ "${1,,}" == *"${word,,}"* ]] && return 0; done
  return 1
}

words=() coverage=
for word in "$@"; do
  case "$word" in
    --coverage) coverage="$CATALYST_ROOT/.build/coverage" ;;
    -*) fail "$word is no option of ./catalyst test; there is --coverage." ;;
    *) words+=("$word") ;;
  esac
done
results="$CATALYST_ROOT/.build/test-results"
rm -rf "$results" "$coverage" && mkdir -p "$results" ${coverage:+"$coverage"}

# One compiler for all projects instead of one each, also where the environment says otherwise: of this run's own, and gone before the
# tests.
export UseSharedCompilation=true SharedCompilationId="catalyst-tests-$$"
end_compiler() { pkill -f -- "-pipename:catalyst-tests-$$" 2>/dev/null || true; }
trap end_compiler EXIT

setup_all
step "Building the tests" dotnet build "$CATALYST_ROOT/Catalyst.sln" -c Release --nologo -v q
[ -z "$coverage" ] || step "Fetching what measures coverage" dotnet restore "$CATALYST_ROOT/eng/coverage" -v q

end_compiler

# The tests see only what a fresh machine would: no configuration of the person who runs them.
unset UseSharedCompilation SharedCompilationId RABBITMQ_URL POSTGRES_URL MONGO_URL PREVIEW_MODE PORT ORCHESTRATION_MODE NODE_ENV

# Nothing takes nearly as long on two cores; what hangs is named, ended and counted as failed, so that the rest is still run.
limit=1200
limited() {
  local status=0
  if ! command -v timeout >/dev/null; then "$@"; return; fi
  timeout --foreground --kill-after=30 "$limit" "$@" || status=$?
  [ "$status" != 124 ] && [ "$status" != 137 ] || printf '\n%s did not end within %s min and was stopped\n' "$name" "$((limit / 60))"
  return "$status"
}

# Runs a test program $1 with a report at $2.
run_tests() { limited "$1" -xml "$2" -noLogo -noColor -longRunning 180; }

# The same with its assemblies instrumented meanwhile; what it prints comes at its end.
measure_tests() {
  local status=0 log="$coverage/$name.log"
  export CATALYST_COVERED_ASSEMBLY="$1.dll" CATALYST_COVERED_REPORT="$coverage/$name.json"
  export CATALYST_COVERED_COMMAND="\"$1\" -xml \"$2\" -noLogo -noColor -longRunning 180 >\"$log\" 2>&1"
  limited dotnet msbuild "$CATALYST_ROOT/eng/coverage/coverage.csproj" -t:Measure -nologo -v:q \
    >"$coverage/$name.coverlet.log" 2>&1 || status=$?
  cat "$log" || true
  [ "$status" = 0 ] || tail -n 5 "$coverage/$name.coverlet.log"
  return "$status"
}

test_assembly() {
  local failed=0 program="$CATALYST_ROOT/.build/bin/$name/release/Catalyst.$name"
  # The program itself, not "dotnet exec": some tests start it again as the process that they kill. The stream library and its tests bear
  # no prefix.
  [ -x "$program" ] || program="${program/Catalyst.$name/$name}"
  if [ -n "$coverage" ]; then measure_tests "$program" "$results/$name.xml" || failed=1
  else run_tests "$program" "$results/$name.xml" || failed=1; fi
  # A run that died before its report counts as one failure instead of none.
  [ -f "$results/$name.xml" ] \
    || printf '<assemblies><assembly name="%s" passed="0" failed="1" skipped="0"/></assemblies>' "$name" >"$results/$name.xml"
  return "$failed"
}

test_web() {
  local failed=0
  limited npm --prefix "$CATALYST_ROOT/web" run --silent typecheck || failed=1
  limited npm --prefix "$CATALYST_ROOT/web" run --silent lint || failed=1
  CATALYST_JUNIT="$results/web.junit.xml" limited npm --prefix "$CATALYST_ROOT/web" run --silent test:ci || failed=1
  # Against the page that the setup built, in Chromium where there is one.
  CATALYST_JUNIT="$results/web-browser.junit.xml" limited npm --prefix "$CATALYST_ROOT/web" run --silent test:browser || failed=1
  return "$failed"
}

test_deploy() {
  CATALYST_JUNIT="$results/deploy.junit.xml" limited npm --prefix "$CATALYST_ROOT/tests/deploy" run --silent test:ci
}

# Runs one suite and prints what it said in one piece, with the seconds that it took.
run_suite() {
  local status=0
  name="$1" SECONDS=0
  case "$name" in
    web) test_web ;;
    deploy) test_deploy ;;
    *) test_assembly ;;
  esac >"$results/$name.log" 2>&1 </dev/null || status=1
  { flock 9 2>/dev/null || :; printf '\n── %s (%s s)\n' "$name" "$SECONDS"; cat "$results/$name.log"; } 9>"$results/printing"
  return "$status"
}

# Two at a time, because much of what they do is waiting. The longest come first, except that the servers of the end-to-end tests and the
# images, each of which can use the whole machine, do not meet.
suites=() at_once=2
for name in deploy Blueprints.Tests Grains.Tests Chaos.Tests Persistence.Tests Events.Tests EndToEnd.Tests web; do
  [ -n "$coverage" ] && [[ "$name" =~ ^(deploy|EndToEnd.Tests|web)$ ]] || suites+=("$name")
done
for name in "$CATALYST_ROOT"/tests/*.Tests; do
  name="$(basename "$name")"
  [[ " ${suites[*]} EndToEnd.Tests " == *" $name "* ]] || suites+=("$name")
done
chosen=()
for name in "${suites[@]}"; do ! wanted "$name" || chosen+=("$name"); done
[ "${#chosen[@]}" -gt 0 ] || fail "No test project has ${words[*]} in its name."
[[ " ${chosen[*]} " != *" deploy "* ]] || install_packages "Installing the packages of the deployment's tests" "$CATALYST_ROOT/tests/deploy"

failed=0
# What is instrumented belongs to one program at a time, and its servers' processes are measured by nobody.
[ -z "$coverage" ] || at_once=1
export results coverage limit
export -f limited run_tests measure_tests test_assembly test_web test_deploy run_suite
printf '%s\n' "${chosen[@]}" | xargs -P "$at_once" -I{} bash -c 'run_suite "$1"' run_suite {} || failed=1
[ -z "$coverage" ] \
  || node "$CATALYST_ROOT/eng/coverage-report.mjs" "$CATALYST_ROOT" "$coverage" "$([ "${#words[@]}" -eq 0 ] || echo part)" || failed=1

node "$CATALYST_ROOT/eng/test-report.mjs" "$results" "$failed"
