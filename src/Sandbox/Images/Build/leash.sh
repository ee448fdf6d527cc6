# The first process of a stage's namespace: when it ends, the kernel ends all that the stage has started. It ends when the work is done, or
# when the builder at the other end of its standard input is gone, however that came about.
exec 3<&0 </dev/null 2>&1
bash "$@" 3<&- &
work=$!
{ cat <&3 >/dev/null; exit 143; } &
wait -n "$work" "$!"
