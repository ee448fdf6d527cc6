# Adds packages to the repository that machines install from; running machines see them immediately.
. "$BUILD/lib.sh"
proxy

copy "$IMAGE/root"
connect "$scratch/root"
fetch "$IMAGE/archives/added" "$@"
repack "$IMAGE/archives/added" "$IMAGE/packages"
index "$IMAGE/packages"
away "$IMAGE/archives"
