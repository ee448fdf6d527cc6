# What machines may install: there is no route out of the sandbox.
. "$BUILD/lib.sh"
proxy

copy "$IMAGE/base"
connect "$scratch/root"
fetch "$IMAGE/archives/offered" $(grep -v '^#' "$BUILD/offered")
away "$RESULT"
mkdir "$RESULT"
repack "$IMAGE/archives/offered" "$RESULT"
index "$RESULT"
