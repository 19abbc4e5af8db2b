# bash completion for range-atlas                          -*- shell-script -*-
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The program itself is asked for its commands, options, scenarios, sites, projections and themes.

# Help is read in English.
_range_atlas_commands() {
  LC_ALL=C "$1" --help 2> /dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'
}

# Options that take a value end in "=".
_range_atlas_options() {
  LC_ALL=C "$1" ${2:+"$2"} --help 2> /dev/null | sed -n '/^Options:/,$s/^  \(-[a-z], \)\{0,1\}\(--[a-z-]*=\{0,1\}\).*/\2/p'
}

# The first column of a list, without its heading.
_range_atlas_list() {
  "$1" list "$2" 2> /dev/null | sed '1d; s/ .*//'
}

_range_atlas_files() {
  compopt -o filenames 2> /dev/null
  mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$1")
}

# _range_atlas_words CUR WORDS
_range_atlas_words() {
  mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "$2" -- "$1")
}

_range_atlas_formats() {
  case $1 in
    rings) echo geojson kml csv gpkg shp ;;
    reach) echo text csv json md gpkg shp ;;
    list) echo text json ;;
    at) echo text json md ;;
    sources) echo text json csl-json bibtex ris ;;
    compare) echo text csv json md png svg pdf ;;
    *) echo text csv json md ;;
  esac
}

# _range_atlas_value PROGRAM COMMAND OPTION CUR: the values of an option; false when it takes none.
_range_atlas_value() {
  case $3 in
    --scenario) _range_atlas_files "$4"
      _range_atlas_words "$4" "none $(_range_atlas_list "$1" scenarios)" ;;
    --projection) _range_atlas_words "$4" "$(_range_atlas_list "$1" projections)" ;;
    --theme) _range_atlas_words "$4" "$(_range_atlas_list "$1" themes)" ;;
    --preset) _range_atlas_words "$4" "$(_range_atlas_list "$1" presets)" ;;
    --format) _range_atlas_words "$4" "$(_range_atlas_formats "$2")" ;;
    --fit) _range_atlas_words "$4" 'focus rings sites world' ;;
    --detail) _range_atlas_words "$4" 'auto 110m 50m 10m' ;;
    --lang) _range_atlas_words "$4" 'de en fr pl ro ru uk' ;;
    --boundaries) _range_atlas_words "$4" 'un de-facto' ;;
    --text) _range_atlas_words "$4" 'live outlines' ;;
    --winding) _range_atlas_words "$4" 'rfc7946 clockwise' ;;
    --csv-for) _range_atlas_words "$4" 'standard excel' ;;
    --units) _range_atlas_words "$4" 'km m mi nmi ft yd' ;;
    --by) _range_atlas_words "$4" 'claim site' ;;
    --table) _range_atlas_words "$4" 'places countries' ;;
    --natural-earth) compopt -o filenames 2> /dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$4") ;;
    -o | --output) _range_atlas_files "$4" ;;
    --*) _range_atlas_options "$1" "$2" | grep -qxF -e "$3=" ;; # what no list can hold
    *) return 1 ;;
  esac
}

_range_atlas_arguments() {
  case $2 in
    list) _range_atlas_words "$3" 'systems claims sites scenarios events projections themes presets sources' ;;
    compare) _range_atlas_files "$3"
      _range_atlas_words "$3" "$(_range_atlas_list "$1" scenarios)" ;;
    distance) _range_atlas_words "$3" "$(_range_atlas_list "$1" sites)" ;;
    import | check | batch) _range_atlas_files "$3" ;;
  esac
}

_range_atlas() {
  local program=$1 cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=
  COMPREPLY=()
  # Bash takes --theme=dark apart.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$prev" = = ]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  [ "$COMP_CWORD" -eq 1 ] || command=${COMP_WORDS[1]}

  if [ -n "$command" ] && _range_atlas_value "$program" "$command" "$prev" "$cur"; then
    return
  fi
  if [[ $cur == -* ]]; then
    _range_atlas_words "$cur" "$(_range_atlas_options "$program" "$command")"
    [[ ${COMPREPLY[*]} != *= ]] || compopt -o nospace 2> /dev/null
  elif [ -z "$command" ]; then
    _range_atlas_files "$cur"
    _range_atlas_words "$cur" "$(_range_atlas_commands "$program")"
  else
    _range_atlas_arguments "$program" "$command" "$cur"
  fi
}

complete -F _range_atlas range-atlas
