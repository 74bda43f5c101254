#compdef nkfilms
# Completion of nkfilms in zsh: as _nkfilms in a directory of $fpath, or sourced after compinit.

_nkfilms() {
  local line value typed=$PREFIX
  local -i width=0
  local -a lines values begun begun_shown others others_shown
  [[ -z $compstate[quote] ]] && typed=${(Q)PREFIX}
  lines=("${(@f)$(command nkfilms completion zsh --offer -- "${(@Q)words[2,CURRENT-1]}" "$typed" 2>/dev/null)}")
  if [[ $lines[1] == (files|yaml) ]]; then
    [[ $PREFIX == -*=* ]] && compset -P '*='
    [[ $lines[1] == files ]] && _files || _files -g '*.(yaml|yml)(-.)'
    return
  fi
  shift lines
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*}
    (( ${(m)#value} > width )) && width=${(m)#value}
  done
  for line in "${lines[@]}"; do
    value=${line%%$'\t'*}
    [[ $line == *$'\t'* ]] && line="${(mr:width:)value}  -- ${line#*$'\t'}"
    line=${(mr:COLUMNS-1:)line}
    if [[ ${value[1,$#typed]} == "$typed" ]]; then
      begun+=("$value") begun_shown+=("$line")
    else
      others+=("$value") others_shown+=("$line")
    fi
  done
  (( $#begun )) && compadd -V nkfilms -l -d begun_shown -a begun
  if (( $#others )); then
    # What does not begin as typed is put in its place, one after another where there are several.
    (( $#begun + $#others > 1 )) && compstate[insert]=menu compstate[list]='list force'
    compadd -V nkfilms-others -U -l -d others_shown -a others
  fi
  (( $#begun + $#others ))
}

if [[ $funcstack[1] == _nkfilms ]]; then
  _nkfilms "$@"
elif (( $+functions[compdef] )); then
  compdef _nkfilms nkfilms
else
  print -u2 'nkfilms: completion needs compinit first: autoload -Uz compinit && compinit'
fi
