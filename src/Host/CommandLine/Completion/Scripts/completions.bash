# Completion of origin for bash. In ~/.bashrc: source <(origin completions bash)
_origin() {
    local line=${COMP_LINE:0:COMP_POINT} current unbroken candidate
    local -a words
    read -ra words <<< "$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    current=${words[${#words[@]} - 1]}
    # bash breaks words at colons and equals signs and replaces the last piece alone.
    unbroken=${current%"${current##*[:=]}"}
    COMPREPLY=()
    while IFS=$'\t' read -r candidate _; do
        COMPREPLY+=("${candidate#"$unbroken"}")
    done < <("${words[0]/#\~/$HOME}" complete -- "${words[@]:1}" 2> /dev/null)
    if [[ ${#COMPREPLY[@]} -gt 0 && ${COMPREPLY[0]} == *[:/] ]]; then
        compopt -o nospace 2> /dev/null
    fi
}
complete -o default -F _origin origin
