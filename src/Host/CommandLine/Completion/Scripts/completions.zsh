#compdef origin
# Completion of origin for zsh. In ~/.zshrc, after compinit: source <(origin completions zsh)
_origin() {
    local -a whole open
    local line candidate entry
    for line in "${(@f)$("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2> /dev/null)}"; do
        [[ -n $line ]] || continue
        candidate=${line%%$'\t'*}
        entry="${candidate//:/\\:}:${line#*$'\t'}"
        if [[ $candidate == *[:/] ]]; then open+=("$entry"); else whole+=("$entry"); fi
    done
    (( ${#whole} )) && _describe -t words origin whole
    (( ${#open} )) && _describe -t openings origin open -S ''
    (( ${#whole} + ${#open} )) || _files
}
compdef _origin origin
