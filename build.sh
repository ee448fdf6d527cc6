#!/usr/bin/env bash
# Builds dist/: the program, and each plugin in its own folder below dist/plugins/. Prints one line, and the whole log if the build fails.
# The wrapper script origin sources this file for its functions.

# Succeeds if no source is newer than the build.
fresh() {
  [[ -e $1/dist/.stamp ]] && [[ -z $(cd "$1" && find build.sh build.proj ./*.props BannedSymbols.txt src plugins \
    \( -name bin -o -name obj \) -prune -o -newer dist/.stamp -print -quit 2> /dev/null) ]]
}

# Copies the plugins of an old build that are not the program's own, which somebody has put there, into a new one. The list in the old build says which
# are its own, so that one that is not built any more does not stay.
keep_plugins() {
  (cd "$2/plugins" && ls) > "$2/own-plugins.txt"
  if [[ ! -e $1/own-plugins.txt ]]; then return; fi
  local folder name
  for folder in "$1"/plugins/*/; do
    name=$(basename "$folder")
    if [[ -d $folder && ! -e $2/plugins/$name ]] && ! grep -qxF -- "$name" "$1/own-plugins.txt"; then
      cp -a "$folder" "$2/plugins/"
      echo "The plugin $name, which is not one of the program's own, was kept." >&2
    fi
  done
}

# Builds under a lock. With --if-stale, skips the build if another one has completed while waiting for the lock.
build() (
  set -euo pipefail
  cd "$1"
  if ! { sdks=$(dotnet --list-sdks 2> /dev/null) && grep -q '^1[0-9]\.' <<< "$sdks"; }; then
    echo "origin builds itself on first start and needs the .NET 10 SDK: install it from https://dotnet.microsoft.com/download." >&2
    exit 1
  fi

  mkdir -p obj
  exec 9> obj/build.lock
  if command -v flock > /dev/null; then flock 9; fi
  if [[ ${2:-} == --if-stale ]] && fresh "$1"; then exit; fi

  echo "Building origin ..." >&2
  rm -rf obj/next
  mkdir -p obj/next
  touch obj/next/.stamp
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  if ! dotnet msbuild build.proj -restore -t:Publish -p:To="$PWD/obj/next" -nologo -v:quiet > obj/build.log 2>&1 9>&-; then
    cat obj/build.log >&2
    echo "Building origin failed; see the log above." >&2
    exit 1
  fi

  keep_plugins dist obj/next

  # Running programs keep the files they have opened.
  rm -rf obj/last
  if [[ -e dist ]]; then mv dist obj/last; fi
  mv obj/next dist
  rm -rf obj/last
)

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  build "$(cd "$(dirname "$(readlink -f "$0")")" && pwd)"
fi
