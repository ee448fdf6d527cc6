# The first process of a stage's namespace: when it exits, the kernel kills all processes of the stage. It exits when the work is done, or
# when the builder at the other end of its standard input has exited for whatever reason.
exec 3<&0 </dev/null 2>&1
bash "$@" 3<&- &
work=$!
{ cat <&3 >/dev/null; exit 143; } &
wait -n "$work" "$!"
