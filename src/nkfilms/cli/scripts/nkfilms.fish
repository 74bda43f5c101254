# Completion of nkfilms in fish.

function __nkfilms_offer
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l lines (command nkfilms completion fish --offer -- $words[2..-1] "$typed" 2>/dev/null)
    if contains -- "$lines[1]" files yaml
        __nkfilms_files "$lines[1]" "$typed"
    else if set -q lines[2]
        printf '%s\n' $lines[2..-1]
    end
end

function __nkfilms_files -a kind typed
    set -l head (string match -r -- '^--?[a-z]+=' $typed)
    set -l file (string replace -- "$head" '' $typed)
    for found in (complete -C "__nkfilms_no_command $file")
        if test $kind = files; or string match -qr -- '(/|\.ya?ml)(\t|$)' $found
            printf '%s\n' "$head$found"
        end
    end
end

complete -c nkfilms -f -k -a '(__nkfilms_offer)'
