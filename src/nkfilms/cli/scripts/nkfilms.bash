# Completion of nkfilms in bash, 3.2 or newer.

_nkfilms() {
    local kind='' line
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ -z $kind ]]; then
            kind=$line
        else
            COMPREPLY+=("$line")
        fi
    done < <(command nkfilms completion bash --offer -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    if [[ $kind == files || $kind == yaml ]]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do
            if [[ $kind == files || -d $line || $line == *.yaml || $line == *.yml ]]; then
                COMPREPLY+=("$line")
            fi
        done < <(compgen -f -- "$2")
    fi
}

complete -F _nkfilms nkfilms
