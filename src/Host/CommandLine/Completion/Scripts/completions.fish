# Completion of origin for fish. In ~/.config/fish/config.fish: origin completions fish | source
function __origin_complete
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline -ct)
    $program complete -- $words "$current" 2>/dev/null
end
complete -c origin -f -a '(__origin_complete)'
