#!/usr/bin/env bash
# Builds the program and runs every test. Prints a closing line "N passed, N failed".
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# A snapshot that is not checked in fails, so that no test passes by creating its own expectation.
export SNAPSHOOTER_STRICT_MODE="${SNAPSHOOTER_STRICT_MODE:-true}"

./build.sh

# The tests on real machines boot from this image; it is built once and kept in the user's cache. The build time is mostly network and disk I/O.
image=
if [ "${ORIGIN_LAB:-}" = required ]; then
  ./origin sandbox image &
  image=$!
fi

dotnet build OriginScript.sln --nologo -v quiet -clp:ErrorsOnly
if [ -n "$image" ]; then
  wait "$image"
fi

# The solution lists the tests on real machines first and those of the machine lab last: they take longest and should overlap as little as possible.
results=TestResults
rm -rf "$results"
status=0
dotnet test OriginScript.sln --no-build --nologo --results-directory "$results" --logger "trx" "$@" || status=$?

passed=0 failed=0 skipped=0
for trx in "$results"/*.trx; do
  counters=$(grep -m1 '<Counters ' "$trx")
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) good=$(count passed) bad=$(count failed)
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - good - bad))
done
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$passed" -gt 0 ] || status=1
exit "$status"
